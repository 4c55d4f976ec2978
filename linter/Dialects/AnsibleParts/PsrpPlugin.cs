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
    public IReadOnlyList<PluginOption> Options { get; } =
    [
        new(PluginOption.Scheme, ["ansible_psrp_protocol"], null),
        new(PluginOption.Host, ["ansible_ssh_host", "ansible_host", "ansible_psrp_host"], null),
        new(PluginOption.Port, [AnsibleScope.PortKeyword, "ansible_ssh_port", "ansible_port", "ansible_psrp_port"], null),
        new(PluginOption.Path, ["ansible_psrp_path"], "wsman"),
        new("transport", ["ansible_psrp_auth"], "negotiate"),
        new("certificate validation", ["ansible_psrp_cert_validation"], "validate"),
        new("trusted certificates", ["ansible_psrp_cert_trust_path", "ansible_psrp_ca_cert"], "those of the controller"),
        new("message encryption", ["ansible_psrp_message_encryption"], "auto"),
        new("proxy", ["ansible_psrp_proxy"], "of the controller's environment"),
        new("ignore proxy", ["ansible_psrp_ignore_proxy"], "no"),
        new("delegation", ["ansible_psrp_negotiate_delegate"], "no"),
        new("user", ["ansible_ssh_user", "ansible_user", "ansible_psrp_user"], "none"),
        new("password", ["ansible_ssh_pass", "ansible_ssh_password", "ansible_password", "ansible_psrp_password"], "none"),
    ];

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
