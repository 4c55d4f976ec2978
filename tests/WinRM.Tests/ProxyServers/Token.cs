using System;
using System.Text;

namespace WinRM.Tests.ProxyServers;

/// <summary>What stands behind a mechanism's name in a header: words in base64.</summary>
internal static class Token
{
    /// <summary>A token that says this.</summary>
    public static string Write(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    /// <summary>The words of a header with a mechanism and a token; none when it has no token.</summary>
    public static string[] Read(string? header) => header?.Split(' ') is [_, { } token] ? Encoding.ASCII.GetString(Convert.FromBase64String(token)).Split(' ') : [];
}
