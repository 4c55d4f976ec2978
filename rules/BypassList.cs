using System;

namespace WinRM.Rules;

/// <summary>The bypass list of a WinHTTP proxy: entries between semicolons or blanks, each a name with asterisks, or &lt;local&gt;.</summary>
public static class BypassList
{
    private static readonly char[] s_between = { ';', ' ', '\t' };

    /// <summary>Do connections to the host go past the proxy?</summary>
    /// <param name="list">The list.</param>
    /// <param name="host">A name or an address, without a port.</param>
    public static bool Covers(string list, string host)
    {
        foreach (string entry in list.Split(s_between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.Equals(entry, "<local>", StringComparison.OrdinalIgnoreCase) ? host.IndexOf('.') < 0 && host.IndexOf(':') < 0 : Matches(Host(entry), host))
            {
                return true;
            }
        }

        return false;
    }

    // An entry may name a scheme before and a port behind; an address of IPv6 stands in brackets then.
    private static string Host(string entry)
    {
        int scheme = entry.IndexOf("://", StringComparison.Ordinal);
        entry = scheme < 0 ? entry : entry.Substring(scheme + 3);
        int port = entry.LastIndexOf(':');
        return port > 0 && entry.IndexOf(':') == port ? entry.Substring(0, port) : entry;
    }

    // Asterisks stand for any characters. Linear: only the last asterisk is gone back to.
    private static bool Matches(string pattern, string text)
    {
        int p = 0;
        int t = 0;
        int star = -1;
        int from = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                from = t;
            }
            else if (p < pattern.Length && char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++from;
            }
            else
            {
                return false;
            }
        }

        return pattern.Substring(p).Trim('*').Length == 0;
    }
}
