using WinRM.Rules;

namespace WinRM.Lint.Compliance;

/// <summary>Which finding breaks which safeguard.</summary>
internal static class Safeguards
{
    /// <summary>The safeguard that a finding breaks, or null.</summary>
    public static Safeguard? Of(Finding finding) => (finding.Rule.Id, finding.Subject.Kind) switch
    {
        ("WRM4001", SubjectKind.ClientConfiguration) => Safeguard.ClientBasic,
        ("WRM1001", SubjectKind.ClientConfiguration) => Safeguard.ClientUnencrypted,
        ("WRM4002", SubjectKind.ClientConfiguration) => Safeguard.ClientDigest,
        ("WRM4001", SubjectKind.ServiceConfiguration) => Safeguard.ServiceBasic,
        ("WRM1001", SubjectKind.ServiceConfiguration) => Safeguard.ServiceUnencrypted,
        _ => null,
    };

    /// <summary>The safeguard in words.</summary>
    public static string Title(Safeguard safeguard) => safeguard switch
    {
        Safeguard.ClientBasic => "The WinRM client does not use Basic authentication",
        Safeguard.ClientUnencrypted => "The WinRM client sends no unencrypted traffic",
        Safeguard.ClientDigest => "The WinRM client does not use Digest authentication",
        Safeguard.ServiceBasic => "The WinRM service does not accept Basic authentication",
        _ => "The WinRM service accepts no unencrypted traffic",
    };
}
