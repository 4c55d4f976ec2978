namespace WinRM.Rules.Commands;

/// <summary>One entry of a proxy list, such as <c>https=proxy.example:8080</c>.</summary>
public sealed class ProxyEntry
{
    internal ProxyEntry(TextSpan span, string? scheme, TextSpan address, bool hasCredential)
    {
        Span = span;
        Scheme = scheme;
        Address = address;
        HasCredential = hasCredential;
    }

    /// <summary>The whole entry.</summary>
    public TextSpan Span { get; }

    /// <summary>What stands before the equals sign, in lower case; null for the proxy of every scheme that has none of its own.</summary>
    public string? Scheme { get; }

    /// <summary>The proxy's address, its own scheme included.</summary>
    public TextSpan Address { get; }

    /// <summary>The address carries a user name and perhaps a password before an at sign.</summary>
    public bool HasCredential { get; }

    /// <summary>Does the entry serve addresses of a scheme, "http" or "https"?</summary>
    public bool Covers(string scheme) => Scheme is null || Scheme == scheme;
}
