namespace WinRM.Lint.Proxies;

/// <summary>How a configuration with braces is written.</summary>
/// <param name="EndsAtNewline">A line break ends a directive; else a semicolon does.</param>
/// <param name="HasSlashComments">// and /* */ are comments as well.</param>
/// <param name="Splits">Characters that are words of their own.</param>
internal sealed record BlockSyntax(bool EndsAtNewline, bool HasSlashComments, string Splits)
{
    /// <summary>nginx.</summary>
    public static readonly BlockSyntax Nginx = new(false, false, "");

    /// <summary>Caddyfile.</summary>
    public static readonly BlockSyntax Caddy = new(true, false, "");

    /// <summary>Varnish configuration language.</summary>
    public static readonly BlockSyntax Vcl = new(false, true, "()=!~&|,+");
}
