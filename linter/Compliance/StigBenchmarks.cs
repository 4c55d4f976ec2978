using System.Collections.Generic;

namespace WinRM.Lint.Compliance;

/// <summary>Security Technical Implementation Guides of the Defense Information Systems Agency.</summary>
internal static class StigBenchmarks
{
    /// <summary>Every product.</summary>
    public static readonly IReadOnlyList<Benchmark> All =
    [
        Of("Windows 10", "V3R6", "WN10", (220862, 330), (220863, 335), (220868, 360), (220865, 345), (220866, 350)),
        Of("Windows 11", "V2R7", "WN11", (253416, 330), (253417, 335), (253421, 360), (253418, 345), (253419, 350)),
        Of("Windows Server 2016", "V2R10", "WN16", (224958, 500), (224959, 510), (224960, 520), (224961, 530), (224962, 540)),
        Of("Windows Server 2019", "V3R8", "WN19", (205711, 470), (205816, 480), (205712, 490), (205713, 500), (205817, 510)),
        Of("Windows Server 2022", "V2R8", "WN22", (254378, 470), (254379, 480), (254380, 490), (254381, 500), (254382, 510)),
        Of("Windows Server 2025", "V1R1", "WN25", (278125, 470), (278126, 480), (278127, 490), (278128, 500), (278129, 510)),
    ];

    // The number of the vulnerability and the end of the rule's version, in the order of the safeguards.
    private static Benchmark Of(string product, string version, string prefix, (int Group, int Rule) clientBasic, (int Group, int Rule) clientUnencrypted,
        (int Group, int Rule) clientDigest, (int Group, int Rule) serviceBasic, (int Group, int Rule) serviceUnencrypted)
    {
        return new("DISA", $"STIG {product}", version,
        [
            Control(Safeguard.ClientBasic, clientBasic, "CAT I", "CCI-000877"),
            Control(Safeguard.ClientUnencrypted, clientUnencrypted, "CAT II", "CCI-002890", "CCI-003123"),
            Control(Safeguard.ClientDigest, clientDigest, "CAT II", "CCI-000877"),
            Control(Safeguard.ServiceBasic, serviceBasic, "CAT I", "CCI-000877"),
            Control(Safeguard.ServiceUnencrypted, serviceUnencrypted, "CAT II", "CCI-002890", "CCI-003123"),
        ]);

        Control Control(Safeguard safeguard, (int Group, int Rule) numbers, string category, params string[] cci) =>
            new(safeguard, $"V-{numbers.Group}", category, [$"{prefix}-CC-{numbers.Rule:000000}", .. cci]);
    }
}
