using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary><c>connection: winrm</c>, which is pywinrm.</summary>
internal sealed class WinRMPlugin : IAnsiblePlugin
{
    // What the plugin connects to when no port is set; the scheme follows from it.
    private const int DefaultPort = 5986;

    /// <inheritdoc/>
    public string Name => "winrm";

    /// <inheritdoc/>
    public string Prefix => "ansible_winrm_";

    /// <inheritdoc/>
    public IReadOnlyList<PluginOption> Options { get; } =
    [
        new(PluginOption.Scheme, ["ansible_winrm_scheme"], null),
        new(PluginOption.Host, ["ansible_ssh_host", "ansible_host", "ansible_winrm_host"], null),
        new(PluginOption.Port, [AnsibleScope.PortKeyword, "ansible_ssh_port", "ansible_port", "ansible_winrm_port"], "5986"),
        new(PluginOption.Path, ["ansible_winrm_path"], "/wsman"),
        new("transport", ["ansible_winrm_transport"], "Basic"),
        new("certificate validation", ["ansible_winrm_server_cert_validation"], "validate"),
        new("trusted certificates", ["ansible_winrm_ca_trust_path"], "those of the controller"),
        new("message encryption", ["ansible_winrm_message_encryption"], "auto"),
        new("proxy", ["ansible_winrm_proxy"], "of the controller's environment"),
        new("delegation", ["ansible_winrm_kerberos_delegation"], "no"),
        new("user", ["ansible_ssh_user", "ansible_user", "ansible_winrm_user"], "none"),
        new("password", ["ansible_ssh_pass", "ansible_ssh_password", "ansible_password", "ansible_winrm_pass", "ansible_winrm_password"], "none"),
    ];

    /// <inheritdoc/>
    public Stack Stack => PyWinRM.Row;

    /// <inheritdoc/>
    public IEnumerable<Fact> Facts(AnsibleScope scope)
    {
        AnsibleVar? port = scope.Last(AnsibleScope.PortKeyword, "ansible_ssh_port", "ansible_port", "ansible_winrm_port");
        return VarFacts.Scheme(scope["ansible_winrm_scheme"])
            .Concat(port is null or { IsNull: true }
                ? [new Fact(Settings.Port, DefaultPort, Origin.Default, null, "default of Ansible's winrm")]
                : VarFacts.Port(port, Stack.HttpPort ?? 0))
            .Concat(Offers(scope))
            .Concat(VarFacts.Encryption(scope["ansible_winrm_message_encryption"]))
            .Concat(scope["ansible_winrm_server_cert_validation"] is { } validation ? VarFacts.Validation(validation, Validates(validation)) : [])
            .Concat(scope["ansible_winrm_proxy"] is { Text: "legacy_requests" } ? [] : VarFacts.Proxy(scope["ansible_winrm_proxy"]));
    }

    private static IEnumerable<Fact> Offers(AnsibleScope scope)
    {
        bool hasCertificate = scope["ansible_winrm_cert_pem"] is { IsNull: false } && scope["ansible_winrm_cert_key_pem"] is { IsNull: false };
        return VarFacts.Offers(scope["ansible_winrm_transport"], word => word switch
        {
            // The transport never changes the scheme: "ssl" over HTTP is Basic in clear.
            "ssl" => hasCertificate ? Mechanisms.Certificate : Mechanisms.Basic,
            "basic" or "plaintext" => Mechanisms.Basic,
            "certificate" => Mechanisms.Certificate,
            "ntlm" => Mechanisms.Negotiate,
            "kerberos" => Mechanisms.Kerberos,
            "credssp" => Mechanisms.CredSsp,
            _ => null,
        });
    }

    // pywinrm verifies for exactly this word: nothing, written out, switches the check off.
    private static int? Validates(AnsibleVar variable) => variable.IsNull ? 0 : variable.Text switch
    {
        null => null,
        "validate" => 1,
        _ => 0,
    };
}
