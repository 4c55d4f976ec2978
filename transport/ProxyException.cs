using WinRM.Rules;

namespace WinRM.Transport;

/// <summary>An HTTP proxy made the authentication of the connection impossible.</summary>
public sealed class ProxyException : WsmException
{
    internal ProxyException(ProxyVerdict verdict, int leg, string message)
        : base($"{RuleOf(verdict).Id}: {message} {RuleOf(verdict).Reason}")
    {
        Verdict = verdict;
        Leg = leg;
    }

    /// <summary>What the proxy did.</summary>
    public ProxyVerdict Verdict { get; }

    /// <summary>At which request of the connection it showed, from 1.</summary>
    public int Leg { get; }

    /// <summary>The rule that flags such a proxy's configuration.</summary>
    public string RuleId => RuleOf(Verdict).Id;

    internal static Rule RuleOf(ProxyVerdict verdict) => RuleCatalog.Find(verdict switch
    {
        ProxyVerdict.Http10 => "WRM5001",
        ProxyVerdict.StripsAuthentication => "WRM5002",
        _ => "WRM5003",
    })!;
}
