using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Tests.Documents;

/// <summary>What each client does when nobody tells it otherwise.</summary>
internal static class StackTable
{
    private const string Unknown = "–";

    public static void Write(Markdown document)
    {
        document.Heading(2, "Clients and their defaults", "clients").Block(
            "What a file does not say, the client decides that will open the connection. *Port that decides*: with this port, and no scheme, the client uses "
            + "HTTP, and with any other one HTTPS. *Encrypts over HTTP*: the client encrypts messages when the mechanism can; a client that does not sends them "
            + "in clear text, whatever the mechanism. A dash means that the client has no default that the rules know.");
        document.Table(
            ["client", "scheme", "port that decides", "mechanisms", "encrypts over HTTP", "checks certificates", "uses a proxy for HTTP", "read in"],
            AllStacks.Rows.Where(static row => !IsConfiguration(row)).Select(static row => (IReadOnlyList<string>)
            [
                row.Name, SchemeOf(row), row.HttpPort?.ToString(CultureInfo.InvariantCulture) ?? "", MechanismsOf(row), YesNo(Default(row, Settings.StackSeals) ?? 1),
                ChecksOf(row), YesNo(row.ProxyAppliesToHttp ? 1 : 0), row.Source,
            ]));
        document.Block("And the WinRM configuration of a machine:").Table(
            ["configuration", "AllowUnencrypted", "Basic", "read in"],
            AllStacks.Rows.Where(IsConfiguration).Select(static row => (IReadOnlyList<string>)
            [
                row.Name, OnOff(Default(row, Settings.AllowUnencrypted)), OnOff(Default(row, Settings.OffersBasic)), row.Source,
            ]));
    }

    private static bool IsConfiguration(Stack row) => row.Defaults.ContainsKey(Settings.AllowUnencrypted);

    private static int? Default(Stack row, Setting setting) => row.Defaults.TryGetValue(setting, out int value) ? value : null;

    private static string SchemeOf(Stack row) => Default(row, Settings.Scheme) is { } scheme ? Settings.Scheme.Format(scheme) : Unknown;

    private static string MechanismsOf(Stack row)
    {
        IEnumerable<string> names = Settings.Offers.Where(offer => (row.DefaultMechanisms & offer.Key) != 0).Select(static offer => offer.Value.Name);
        return string.Join(", ", names.DefaultIfEmpty(Unknown));
    }

    private static string ChecksOf(Stack row) => (Default(row, Settings.CaCheck) ?? 1, Default(row, Settings.CnCheck) ?? 1) switch
    {
        (1, 1) => "yes",
        (0, 1) => "not the issuer",
        (1, 0) => "not the name",
        _ => "no",
    };

    private static string YesNo(int value) => value == 0 ? "no" : "yes";

    private static string OnOff(int? value) => value switch
    {
        0 => "off",
        1 => "on",
        _ => Unknown,
    };
}
