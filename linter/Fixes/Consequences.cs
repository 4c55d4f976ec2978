using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Fixes;

/// <summary>What a change of settings asks for, breaks and uncovers.</summary>
internal static class Consequences
{
    private static readonly Evaluator s_evaluator = new(RuleCatalog.All, JudgeOptions.Default, static (_, _) => { });

    private static readonly Setting[] s_unsealed = [Settings.OffersBasic, Settings.OffersDigest, Settings.OffersCertificate];

    // What the remedy itself does not say.
    private static readonly Dictionary<Setting, string> s_needs = new()
    {
        [Settings.CaCheck] = "the certificate has to be for the name that is used, from an authority that the client trusts",
        [Settings.CnCheck] = "the certificate has to be for the name that is used, from an authority that the client trusts",
        [Settings.RevocationCheck] = "the client has to reach the authority's revocation list",
        [Settings.AllowUnencrypted] = "clients that send plain text over HTTP are refused from then on",
        [Settings.NoEncryption] = "the mechanism has to be one that encrypts: Kerberos, Negotiate or CredSSP",
        [Settings.OffersCredSsp] = "what delegates credentials to a second machine stops working",
        [Settings.ChannelBindingOff] = "clients that come through a proxy that ends TLS can be refused",
        [Settings.ProxySource] = "the machine needs a WinHTTP proxy",
        [Settings.ProxyAuthentication] = "the proxy has to offer Negotiate",
        [Settings.ProxyForHttps] = "the proxy has to allow CONNECT to the port",
    };

    /// <summary>The change cannot break a connection that works: only encryption of messages that the mechanism is known to be capable of.</summary>
    public static bool IsSafe(Finding finding, IEnumerable<Change> changes) =>
        changes.All(static change => change == new Change(Settings.NoEncryption, 0))
        && finding.Subject.Kind == SubjectKind.Connection && finding.World.Is(Settings.StackSeals).IsYes
        && s_unsealed.All(setting => finding.World.Is(setting).IsNo);

    /// <summary>What has to be there for it, or what it breaks; null when nothing is known.</summary>
    public static string? Needs(Finding finding, Remedy remedy, IReadOnlyList<Change> changes, bool isSafe)
    {
        if (isSafe || remedy.Prerequisite is not null)
        {
            return remedy == Remedy.UseHttps && changes.All(static change => change.Setting != Settings.Port) ? "the server needs an HTTPS listener" : remedy.Prerequisite;
        }

        bool isClient = finding.Subject.Kind == SubjectKind.Connection;
        Change first = changes[0];
        return first.Setting == Settings.OffersBasic || first.Setting == Settings.OffersDigest
            ? isClient ? "the server has to accept the account with it" : "clients that use nothing else are refused from then on"
            : finding.Subject.Kind == SubjectKind.ProxyServer ? "it holds for all that goes this way through the proxy"
            : s_needs.GetValueOrDefault(first.Setting);
    }

    /// <summary>The findings of the rules that hold only after the change.</summary>
    public static IReadOnlyList<Finding> Uncovered(Finding finding, IEnumerable<Change> changes)
    {
        World after = changes.Aggregate(finding.World, static (world, change) => world.With(new Fact(change.Setting, change.Value, Origin.Explicit, null)));
        HashSet<string> before = [.. Judge(finding.World).Select(static found => found.Rule.Id)];
        return Folding.Apply([.. Judge(after).Where(found => !before.Contains(found.Rule.Id))]);

        IEnumerable<Finding> Judge(World world) => s_evaluator.Judge(finding.Subject.With(Worlds.Of([world]))).Where(static found => found.Confidence == Confidence.Definite);
    }
}
