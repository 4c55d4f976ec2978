using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace WinRM.Lint.Proxies;

/// <summary>Versions of proxy servers that the user named, as in "nginx=1.31.5". Defaults have changed between versions.</summary>
internal sealed class ProxyVersions
{
    /// <summary>No version is known.</summary>
    public static readonly ProxyVersions None = new(new Dictionary<string, Version>());

    private readonly IReadOnlyDictionary<string, Version> _versions;

    private ProxyVersions(IReadOnlyDictionary<string, Version> versions) => _versions = versions;

    /// <summary>Reads "PRODUCT=VERSION" texts; null when one of them is something else.</summary>
    public static ProxyVersions? Parse(IEnumerable<string> texts)
    {
        Dictionary<string, Version> versions = new(StringComparer.OrdinalIgnoreCase);
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !Version.TryParse(text[(equals + 1)..], out Version? version))
            {
                return null;
            }

            versions[text[..equals]] = version;
        }

        return new ProxyVersions(versions);
    }

    /// <summary>The version of a product: as the user said, or else as a comment at the head of the file says; null when neither does.</summary>
    public Version? Of(string product, SourceFile file)
    {
        if (_versions.TryGetValue(product, out Version? version))
        {
            return version;
        }

        string head = file.Text[..Math.Min(file.Text.Length, 2000)];
        Match match = Regex.Match(head, $@"^[ \t]*#.*\b{Regex.Escape(product)}[ /-]?v?(?<version>\d{{1,4}}\.\d{{1,4}}(\.\d{{1,4}})?)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking);
        return match.Success && Version.TryParse(match.Groups["version"].ValueSpan, out version) ? version : null;
    }
}
