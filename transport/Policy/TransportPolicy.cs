using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using WinRM.Rules;

namespace WinRM.Transport.Policy;

/// <summary>States what a connection is going to be as facts, and asks the catalog before any byte is sent.</summary>
internal static class TransportPolicy
{
    private static readonly Evaluator s_evaluator = new(RuleCatalog.All, JudgeOptions.Default);

    /// <summary>Refuses what the rules refuse.</summary>
    /// <returns>What is worth a line in the log.</returns>
    /// <exception cref="InsecureTransportException">A rule forbids the connection.</exception>
    public static IReadOnlyList<Finding> Require(WsmOptions options)
    {
        Subject subject = new(SubjectKind.Connection, null, options.Endpoint.Host, Worlds.Of([Describe(options)]), null);
        List<Finding> logged = [];
        foreach (Finding finding in Folding.Apply(s_evaluator.Judge(subject)))
        {
            switch (finding.Rule.Transport)
            {
                case TransportAction.Refuse:
                case TransportAction.RefuseUnlessNamed when finding.Level == Level.Error || !IsAccepted(finding.Rule.Id, options.AcceptedRisks):
                    throw new InsecureTransportException(finding.Rule, finding.Message);
                case TransportAction.RefuseUnlessNamed:
                case TransportAction.Log:
                    logged.Add(finding);
                    break;
            }
        }

        return logged;
    }

    /// <summary>The refusal that a rule demands of what showed only on the wire.</summary>
    public static InsecureTransportException Refusal(string ruleId, string message)
    {
        Rule rule = RuleCatalog.Find(ruleId)!;
        return new InsecureTransportException(rule, message + " " + rule.Reason);
    }

    private static bool IsAccepted(string ruleId, AcceptedRisks accepted) => ruleId switch
    {
        "WRM2002" => accepted.HasFlag(AcceptedRisks.BasicThroughProxy),
        "WRM2004" => accepted.HasFlag(AcceptedRisks.ClearTextProxyAuthentication),
        _ => false,
    };

    private static World Describe(WsmOptions options)
    {
        World world = World.Empty;
        void State(Setting setting, int value) => world = world.With(new Fact(setting, value, Origin.Explicit, null));
        void Offer(Setting setting, params ReadOnlySpan<WsmAuthentication> by) => State(setting, by.Contains(options.Authentication) ? 1 : 0);

        State(Settings.Scheme, (int)(options.IsHttps ? Scheme.Https : Scheme.Http));
        State(Settings.Port, options.Endpoint.Port);
        Offer(Settings.OffersBasic, WsmAuthentication.Basic);
        Offer(Settings.OffersCertificate, WsmAuthentication.Certificate);
        Offer(Settings.OffersNegotiate, WsmAuthentication.Negotiate, WsmAuthentication.Ntlm);
        Offer(Settings.OffersKerberos, WsmAuthentication.Kerberos);
        Offer(Settings.OffersDigest);
        Offer(Settings.OffersCredSsp);
        State(Settings.RevocationCheck, options.Revocation == X509RevocationMode.NoCheck ? 0 : 1);
        State(Settings.StackVersion, Settings.Version(2, 0));
        State(Settings.ProxySource, (int)(options.Proxy is null ? ProxySource.None : ProxySource.Named));
        if (options.Proxy is { } proxy)
        {
            State(Settings.ProxyCredential, proxy.Credential is null ? 0 : 1);
            State(Settings.ProxyAuthentication, (int)(proxy.Credential is null ? ProxyAuthentication.None : ProxyAuthentication.Basic));
            State(Settings.ProxyHopEncrypted, proxy.Address.Scheme == Uri.UriSchemeHttps ? 1 : 0);
            State(Settings.SharedCredential, IsSame(proxy.Credential, options.Credential) ? 1 : 0);
        }

        return world;
    }

    private static bool IsSame(NetworkCredential? one, NetworkCredential? other) =>
        one is not null && other is not null && one.UserName == other.UserName && one.Password == other.Password;
}
