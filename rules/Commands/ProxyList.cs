using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>
/// Reads the proxy lists of WinHTTP and Internet Explorer: entries <c>[scheme=][scheme://]host[:port]</c>, separated by
/// semicolons or blanks.
/// </summary>
public static class ProxyList
{
    /// <summary>The entries of a list, in order; an empty list means no proxy.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The list in it, without quotes around it.</param>
    public static IReadOnlyList<ProxyEntry> Read(string text, TextSpan span)
    {
        List<ProxyEntry> entries = new();
        int i = span.Start;
        while (i < span.End)
        {
            if (IsSeparator(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < span.End && !IsSeparator(text[i]))
            {
                i++;
            }

            entries.Add(Entry(text, start, i));
        }

        return entries;
    }

    /// <summary>
    /// What a list says about the WinHTTP proxy of a machine. Every fact stands where its entry stands; what follows from
    /// the whole list stands at the list. <paramref name="origin"/> is theirs.
    /// </summary>
    public static IReadOnlyList<Fact> Facts(string text, TextSpan span, Origin origin = Origin.Explicit)
    {
        IReadOnlyList<ProxyEntry> entries = Read(text, span);
        if (entries.Count == 0)
        {
            return new[] { new Fact(Settings.ProxySource, (int)ProxySource.None, origin, span) };
        }

        List<Fact> facts = new()
        {
            new Fact(Settings.ProxySource, (int)ProxySource.WinHttp, origin, span),
            Covers(entries, "http", Settings.ProxyForHttp, origin, span),
            Covers(entries, "https", Settings.ProxyForHttps, origin, span),
        };
        foreach (ProxyEntry entry in entries)
        {
            if (entry.HasCredential)
            {
                facts.Add(new Fact(Settings.ProxyUrlCredential, 1, origin, entry.Address));
                break;
            }
        }

        return facts;
    }

    private static Fact Covers(IReadOnlyList<ProxyEntry> entries, string scheme, Setting setting, Origin origin, TextSpan whole)
    {
        foreach (ProxyEntry entry in entries)
        {
            if (entry.Covers(scheme))
            {
                return new Fact(setting, 1, origin, entry.Span);
            }
        }

        return new Fact(setting, 0, origin, whole);
    }

    private static ProxyEntry Entry(string text, int start, int end)
    {
        int equals = text.IndexOf('=', start, end - start);
        string? scheme = equals > start ? text.Substring(start, equals - start).ToLowerInvariant() : null;
        int address = equals >= 0 ? equals + 1 : start;
        int at = text.IndexOf('@', address, end - address);
        return new ProxyEntry(TextSpan(start, end), scheme, TextSpan(address, end), at > address);
    }

    private static TextSpan TextSpan(int start, int end) => new(start, end - start);

    private static bool IsSeparator(char c) => c == ';' || char.IsWhiteSpace(c);
}
