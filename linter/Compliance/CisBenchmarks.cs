using System.Collections.Generic;

namespace WinRM.Lint.Compliance;

/// <summary>Benchmarks of the Center for Internet Security. The section of WinRM moves; what is in it stays.</summary>
internal static class CisBenchmarks
{
    /// <summary>Every version, the newest of a product last.</summary>
    public static readonly IReadOnlyList<Benchmark> All =
    [
        Of("Windows 10", "1809", "18.9.97"), Of("Windows 10", "1903", "18.9.97"), Of("Windows 10", "1909", "18.9.97"), Of("Windows 10", "2004", "18.9.97"), Of("Windows 10", "20H2", "18.9.97"),
        Of("Windows 10", "21H1", "18.9.98"), Of("Windows 10", "21H2", "18.9.102"), Of("Windows 10", "22H2 2.0", "18.10.89"), Of("Windows 10", "22H2 3.0", "18.10.88"),
        Of("Windows 11", "21H2", "18.9.102"), Of("Windows 11", "22H2", "18.10.89"), Of("Windows 11", "23H2", "18.10.88"),
        Of("Windows Server 2012 R2", "2.4", "18.9.97"), Of("Windows Server 2012 R2", "2.6", "18.9.102"), Of("Windows Server 2012 R2", "3.0", "18.10.89"),
        Of("Windows Server 2016", "1.2", "18.9.97"), Of("Windows Server 2016", "1.3", "18.9.98"), Of("Windows Server 2016", "2.0", "18.10.89"), Of("Windows Server 2016", "3.0", "18.10.88"),
        Of("Windows Server 2019", "1.1", "18.9.97"), Of("Windows Server 2019", "1.2.1", "18.9.97"), Of("Windows Server 2019", "2.0", "18.10.89"), Of("Windows Server 2019", "3.0", "18.10.88"),
        Of("Windows Server 2022", "1.0", "18.9.102"), Of("Windows Server 2022", "2.0", "18.10.89"), Of("Windows Server 2022", "3.0", "18.10.88"),
    ];

    private static Benchmark Of(string product, string version, string section) => new("Center for Internet Security", $"CIS {product}", version,
    [
        new Control(Safeguard.ClientBasic, section + ".1.1", "L1"),
        new Control(Safeguard.ClientUnencrypted, section + ".1.2", "L1"),
        new Control(Safeguard.ClientDigest, section + ".1.3", "L1"),
        new Control(Safeguard.ServiceBasic, section + ".2.1", "L1"),
        new Control(Safeguard.ServiceUnencrypted, section + ".2.3", "L1"),
    ]);
}
