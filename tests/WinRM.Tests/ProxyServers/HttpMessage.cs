using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Tests.ProxyServers;

/// <summary>The head of a request or an answer.</summary>
/// <param name="Line">The first line.</param>
/// <param name="Headers">The others.</param>
internal sealed record HttpMessage(string Line, IReadOnlyList<string> Headers)
{
    /// <summary>The status of an answer.</summary>
    public int Status => int.Parse(Line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Does the sender leave the connection open?</summary>
    public bool StaysOpen
    {
        get
        {
            string connection = Header("Connection") ?? Header("Proxy-Connection") ?? "";
            return Line.Contains("HTTP/1.0", StringComparison.Ordinal)
                ? connection.Contains("keep-alive", StringComparison.OrdinalIgnoreCase)
                : !connection.Contains("close", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The value of the first header with this name, or null.</summary>
    public string? Header(string name) => All(name).FirstOrDefault();

    /// <summary>The values of all headers with this name.</summary>
    public IEnumerable<string> All(string name) => Headers.Where(header => header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(header => header[(name.Length + 1)..].Trim());
}
