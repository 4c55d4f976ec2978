using System;

namespace WinRM.Rules;

/// <summary>The parts of an endpoint address, some of which may be filled in at run time.</summary>
public sealed class Endpoint
{
    /// <summary>Stands in a text for what is filled in at run time.</summary>
    public const char Hole = Commands.Word.HoleMark;

    // A bare number is no address, though it parses as one.
    private static readonly char[] s_addressMarks = { '.', ':' };

    private Endpoint(Scheme? scheme, string host, int? port, string path, bool hasUserInfo)
    {
        Path = path;
        Scheme = scheme;
        Host = host;
        Port = port;
        HasUserInfo = hasUserInfo;
    }

    /// <summary>The scheme, or null when it is neither http nor https or cannot be known.</summary>
    public Scheme? Scheme { get; }

    /// <summary>The host, possibly with holes; empty when there is none.</summary>
    public string Host { get; }

    /// <summary>The port, or null when none is written or it cannot be known.</summary>
    public int? Port { get; }

    /// <summary>The path with its leading slash, without query and fragment; empty when there is none.</summary>
    public string Path { get; }

    /// <summary>The port of WinRM that the address means: its own, or with WinRM's path and no port that can be seen the usual one.</summary>
    public int? WinRMPort => Port is 5985 or 5986 ? Port
        : Port is null && string.Equals(Path.TrimEnd('/'), "/wsman", StringComparison.OrdinalIgnoreCase) ? (Scheme == Rules.Scheme.Https ? 5986 : 5985)
        : null;

    /// <summary>A user name, and perhaps a password, is part of the address.</summary>
    public bool HasUserInfo { get; }

    /// <summary>The host is this machine.</summary>
    public bool IsLoopback => IsLoopbackHost(Host);

    /// <summary>Reads scheme://[user@]host[:port][/path]; the scheme is optional.</summary>
    public static Endpoint Parse(string text)
    {
        text = text.Trim();
        int mark = text.IndexOf("://", StringComparison.Ordinal);
        string scheme = mark < 0 ? "" : text.Substring(0, mark);
        int start = mark < 0 ? 0 : mark + 3;
        int end = text.IndexOfAny(new[] { '/', '?', '#' }, start);
        string authority = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        int at = authority.LastIndexOf('@');
        string hostPort = authority.Substring(at + 1);
        int bracket = hostPort.LastIndexOf(']');
        int colon = hostPort.IndexOf(':', Math.Max(bracket, 0));
        string host = (colon < 0 ? hostPort : hostPort.Substring(0, colon)).Trim('[', ']');
        int? port = colon >= 0 && int.TryParse(hostPort.Substring(colon + 1), out int number) ? number : null;
        string path = end < 0 || text[end] != '/' ? "" : text.Substring(end).Split('?', '#')[0];
        return new Endpoint(ParseScheme(scheme), host, port, path, at > 0);
    }

    /// <summary>The scheme that a word names.</summary>
    public static Scheme? ParseScheme(string text) =>
        string.Equals(text, "http", StringComparison.OrdinalIgnoreCase) ? Rules.Scheme.Http
        : string.Equals(text, "https", StringComparison.OrdinalIgnoreCase) ? Rules.Scheme.Https
        : null;

    /// <summary>localhost, 127.0.0.0/8, ::1 and the dot mean this machine.</summary>
    public static bool IsLoopbackHost(string host)
    {
        host = host.Trim().TrimStart('[').TrimEnd(']');
        return host == "." || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (host.IndexOfAny(s_addressMarks) >= 0 && System.Net.IPAddress.TryParse(host, out System.Net.IPAddress? address) && System.Net.IPAddress.IsLoopback(address));
    }
}
