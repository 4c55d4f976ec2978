using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary><c>connection: psrp</c>, which is pypsrp.</summary>
internal sealed class PsrpPlugin : IAnsiblePlugin
{
    /// <inheritdoc/>
    public string Name => "psrp";

    /// <inheritdoc/>
    public string Prefix => "ansible_psrp_";

    /// <inheritdoc/>
    public Stack Stack => PyPsrp.Row;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts(AnsibleScope scope) =>
        VarFacts.Scheme(scope["ansible_psrp_protocol"])
            .Concat(VarFacts.Port(scope.Last(AnsibleScope.PortKeyword, "ansible_ssh_port", "ansible_port", "ansible_psrp_port"), Stack.HttpPort ?? 0))
            .Concat(VarFacts.Offers(scope["ansible_psrp_auth"], static word => word switch
            {
                "basic" => Mechanisms.Basic,
                "certificate" => Mechanisms.Certificate,
                "negotiate" => Mechanisms.Negotiate | Mechanisms.Kerberos,
                "ntlm" => Mechanisms.Negotiate,
                "kerberos" => Mechanisms.Kerberos,
                "credssp" => Mechanisms.CredSsp,
                _ => null,
            }))
            .Concat(VarFacts.Encryption(scope["ansible_psrp_message_encryption"]))
            .Concat(scope["ansible_psrp_cert_validation"] is { IsNull: false } validation ? VarFacts.Validation(validation, Validates(validation)) : [])
            .Concat(Proxy(scope));

    private static IEnumerable<Fact> Proxy(AnsibleScope scope)
    {
        if (scope["ansible_psrp_proxy"] is { IsNull: false } proxy)
        {
            return VarFacts.Proxy(proxy);
        }

        return scope["ansible_psrp_ignore_proxy"] is { Text: { } ignores } variable && IsTrue(ignores)
            ? [variable.State(Settings.ProxySource, (int)ProxySource.None)] : [];
    }

    private static bool IsTrue(string text) => text.ToLowerInvariant() is "true" or "yes" or "on" or "1";

    private static int? Validates(AnsibleVar variable) => variable.Text switch
    {
        null => null,
        { } text => text.Equals("ignore", StringComparison.OrdinalIgnoreCase) ? 0 : 1,
    };
}
