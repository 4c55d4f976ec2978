using System.Collections.Generic;

namespace WinRM.Lint.Compliance;

/// <summary>The entries of the Common Weakness Enumeration that rules name.</summary>
internal static class Weakness
{
    private static readonly Dictionary<int, string> s_titles = new()
    {
        [295] = "Improper Certificate Validation",
        [299] = "Improper Check for Certificate Revocation",
        [319] = "Cleartext Transmission of Sensitive Information",
        [327] = "Use of a Broken or Risky Cryptographic Algorithm",
        [346] = "Origin Validation Error",
        [441] = "Unintended Proxy or Intermediary ('Confused Deputy')",
        [522] = "Insufficiently Protected Credentials",
        [798] = "Use of Hard-coded Credentials",
    };

    /// <summary>The id of an entry.</summary>
    public static string Id(int number) => $"CWE-{number}";

    /// <summary>The name of an entry.</summary>
    public static string Title(int number) => s_titles.GetValueOrDefault(number, Id(number));
}
