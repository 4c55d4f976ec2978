using System.Text.RegularExpressions;

namespace WinRM.Lint;

/// <summary>Blots out secrets in lines that are shown, leaving every other character in its column.</summary>
internal static partial class SecretMask
{
    /// <summary>What stands for each character of a secret.</summary>
    public const char Blot = '*';

    /// <summary>The line with the values of password-like keys and the user information of addresses blotted out.</summary>
    public static string Apply(string line)
    {
        line = Keyed().Replace(line, static match => Blotted(match, "secret"));
        line = UserInfo().Replace(line, static match => Blotted(match, "secret"));
        line = ProxyLine().Replace(line, static match => Blotted(match, "secret"));
        line = Switch().Replace(line, static match => Blotted(match, "secret"));
        return SecureString().Replace(line, static match => Blotted(match, "secret"));
    }

    private static string Blotted(Match match, string group)
    {
        Group secret = match.Groups[group];
        int start = secret.Index - match.Index;
        return match.Value[..start] + new string(Blot, secret.Length) + match.Value[(start + secret.Length)..];
    }

    // key: value, key = value, "key": "value", -Key value; the value runs to its quote, else to the end of the line: a
    // password may contain anything.
    [GeneratedRegex("""(((?<!by)pass|pwd|secret|token|api[_-]?key|credential)[\w.-]*["']?\s*(=>|[:=])\s*|-\w*(password|passwd|pwd|secret|token)\s+)(?<secret>"[^"]*"?|'[^']*'?|[^\s"'][^\r\n]*)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keyed();

    [GeneratedRegex("""://(?<secret>[^/\s"']+)@""", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    // What configurations of proxies hold: login=user:password, BasicAuth user password, a value for the Authorization header.
    [GeneratedRegex("""(\blogin=[^\s:]*:|^\s*BasicAuth\s+\S+\s+|\b(upstream_auth|proxyauth)\s*:\s*["']?[^\s:]*:|\bAuthorization\b[^A-Za-z0-9$]+(Basic|Bearer|Negotiate|NTLM)\s+)(?<secret>[^\s"']+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProxyLine();

    // winrm's and winrs's -p: and -pp:
    [GeneratedRegex("""(^|\s)[-/]pp?:(?<secret>"[^"]*"?|\S+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Switch();

    [GeneratedRegex("""ConvertTo-SecureString\s+(-String\s+)?(?<secret>"[^"]*"?|'[^']*'?|[^\s-]\S*)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecureString();
}
