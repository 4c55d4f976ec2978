using System.Collections.Generic;
using WinRM.Rules.Catalog;

namespace WinRM.Rules;

/// <summary>All rules, in the order of their ids. A new rule is one file in Catalog/ and one line here.</summary>
public static class RuleCatalog
{
    /// <summary>Every rule.</summary>
    public static readonly IReadOnlyList<Rule> All = new Rule[]
    {
        new WRM1001UnencryptedTraffic(),
        new WRM1002BasicOverHttp(),
        new WRM1003HttpTransport(),
        new WRM1004CertificateNotVerified(),
        new WRM1005RevocationNotChecked(),
        new WRM1006HttpListener(),
        new WRM1007UnsealedMechanismOverHttp(),
        new WRM2001UnencryptedThroughProxy(),
        new WRM2002BasicThroughProxy(),
        new WRM2003ProxyCredentialsOverHttp(),
        new WRM2004ClearTextProxyAuthentication(),
        new WRM2005HttpThroughProxy(),
        new WRM2006CredentialsInProxyUrl(),
        new WRM2007SharedProxyCredential(),
        new WRM3001InternetExplorerProxyIn11(),
        new WRM3002CopiedInternetExplorerProxy(),
        new WRM3003WinHttpProxyHttpOnly(),
        new WRM3004ProxyAutoDetection(),
        new WRM3005WrongProxyTool(),
        new WRM4001BasicEnabled(),
        new WRM4002DigestEnabled(),
        new WRM4003TrustedHostsWildcard(),
        new WRM4004CredSspEnabled(),
        new WRM4005ChannelBindingOff(),
        new WRM5001ProxyHttp10(),
        new WRM5002ProxyStripsAuthentication(),
        new WRM5003ProxyNotPersistent(),
        new WRM5004ProxySharesConnections(),
        new WRM5005ConnectNotAllowed(),
        new WRM5006ProxyAuthenticationOnHttp(),
        new WRM9001UnreadableFile(),
        new WRM9002UnknownOption(),
        new WRM9003StaleSuppression(),
    };

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id)
    {
        foreach (Rule rule in All)
        {
            if (string.Equals(rule.Id, id, System.StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }
}
