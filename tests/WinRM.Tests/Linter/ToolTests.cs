using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Tools whose configuration is a map or two.</summary>
public class ToolTests
{
    [Theory]
    [InlineData("{ssl: true, self_signed: true}", "3 WRM1004")]
    [InlineData("{user: x}", "3 WRM1003")]
    [InlineData("{winrm_transport: plaintext}", "3 WRM1002")]
    [InlineData("{winrm_transport: ssl}", "3 WRM1003")]
    [InlineData("{ssl: true, winrm_basic_auth_only: true}", null)]
    [InlineData("{winrm_basic_auth_only: true}", "3 WRM1003")]
    [InlineData("{winrm_transport: ssl, winrm_basic_auth_only: true}", "3 WRM1002")]
    [InlineData("{ssl: <%= ENV['SSL'] %>}", null)]
    public void Credentials_of_inspec(string options, string? expected) =>
        Expect(expected, "inspec.yml", "credentials:\n  winrm:\n    lab: " + options + "\n  ssh:\n    lab: {ssl: false, self_signed: true}\n");

    [Theory]
    [InlineData("{\"target\": \"winrm://a@win.corp.example\",\n\"ssl\": true, \"self_signed\": true}", "2 WRM1004")]
    [InlineData("{\"target\": \"winrm://a@localhost\",\n\"winrm_transport\": \"plaintext\"}", null)]
    [InlineData("{\"target\": \"ssh://a@win.corp.example\",\n\"self_signed\": true}", null)]
    [InlineData("{\"backend\": \"winrm\", \"host\": \"a\",\n\"winrm_transport\": \"plaintext\"}", "2 WRM1002")]
    public void Targets_of_inspec(string text, string? expected) => Expect(expected, "inspec.json", text);

    [Theory]
    [InlineData("endpoint: http://win.corp.example:5985/wsman\nuser: x", "1 WRM1003")]
    [InlineData("endpoint: http://win.corp.example:5985/wsman\ntransport: plaintext", "2 WRM1002")]
    [InlineData("endpoint: https://win.corp.example:5986/wsman\ntransport: ssl\nno_ssl_peer_verification: true", "3 WRM1004")]
    [InlineData("endpoint: http://localhost:55985/wsman\nuser: x", null)]
    [InlineData("endpoint: ${ENDPOINT}/wsman\nuser: x", null)]
    public void An_endpoint_of_the_gem(string text, string? expected) => Expect(expected, "winrm.yml", text);

    [Theory]
    [InlineData("winrm-transport: http", "3 WRM1002")]
    [InlineData("winrm-authtype: basic", "3 WRM1002")]
    [InlineData("winrm-port: 5985\n  winrm-authtype: kerberos", "3 WRM1003")]
    [InlineData("winrm-transport: https\n  winrm-nossl: 'true'", "4 WRM1004")]
    [InlineData("winrm-transport: http\n  winrm-authtype: ntlm\n  winrm-proxy: http://proxy:3128", "5 WRM2005")]
    [InlineData("winrm-transport: https\n  winrm-authtype: basic", null)]
    [InlineData("winrm-transport: http\n  winrm-authtype: kerberos\n  hostname: localhost", null)]
    [InlineData("winrm-transport: ${option.transport}", null)]
    [InlineData("username: x", null)]
    public void A_node_of_rundeck(string lines, string? expected) => Expect(expected, "resources.yaml", "web01:\n  node-executor: WinRMPython\n  " + lines + "\n");

    [Theory]
    [InlineData("<node name=\"a\" node-executor=\"WinRMPython\"\n winrm-transport=\"http\" winrm-authtype=\"basic\"/>", "3 WRM1002")]
    [InlineData("<node name=\"a\">\n<attribute name=\"winrm-transport\" value=\"https\"/>\n<attribute name=\"winrm-nossl\" value=\"true\"/></node>", "4 WRM1004")]
    [InlineData("<node name=\"a\" node-executor=\"WinRMPython\"/>\n<!-- <node winrm-transport=\"http\"/> -->", null)]
    public void A_node_of_rundeck_in_xml(string nodes, string? expected) => Expect(expected, "resources.xml", "<project>\n" + nodes + "\n</project>\n");

    [Theory]
    [InlineData("scheme: {default: http}", "4 WRM1003")]
    [InlineData("port: {type: integer, default: 5985}", "4 WRM1003")]
    [InlineData("transport: {default: basic}\n  scheme: {default: http}", "4 WRM1002")]
    [InlineData("verify_ssl_cert: {default: false}", "4 WRM1004")]
    [InlineData("transport: {default: basic}", null)]
    [InlineData("scheme: {type: string}\n  port: {type: integer}", null)]
    [InlineData("scheme: {default: \"{{ config_context.scheme }}\"}", null)]
    public void Defaults_of_an_action_of_stackstorm(string parameter, string? expected) =>
        Expect(expected, "action.yaml", "name: run\nrunner_type: winrm-ps-cmd\nparameters:\n  " + parameter + "\n");

    [Theory]
    [InlineData("action: core.winrm_cmd\n    input: {host: a, verify_ssl_cert: false}", "4 WRM1004")]
    [InlineData("action: core.winrm_cmd\n    input: {host: a, cmd: hostname}", null)]
    [InlineData("action: core.local # winrm\n    input: {verify_ssl_cert: false}", null)]
    public void A_call_of_an_action_of_stackstorm(string task, string? expected) => Expect(expected, "flow.yaml", "tasks:\n  one:\n    " + task.Replace("\n    input", "\n    input", System.StringComparison.Ordinal) + "\n");

    [Theory]
    [InlineData("use_winrm: true\n  winrm_use_ssl: false", "3 WRM1003")]
    [InlineData("use_winrm: true\n  winrm_verify_ssl: false", "3 WRM1004")]
    [InlineData("use_winrm: true\n  winrm_port: 5985", null)]
    [InlineData("use_winrm: false\n  winrm_verify_ssl: false", null)]
    [InlineData("use_winrm: true\n  winrm_verify_ssl: {{ pillar['verify'] }}", null)]
    public void A_profile_of_salt_cloud(string lines, string? expected) => Expect(expected, "cloud.conf", "windows:\n  " + lines + "\n");

    [Theory]
    [InlineData("useHTTPS: true\n        allowSelfSignedCertificate: true", "4 WRM1004")]
    [InlineData("useHTTPS: true", "3 WRM1004")]
    [InlineData("useHTTPS: false", "3 WRM1002")]
    [InlineData("useHTTPS: true\n        allowSelfSignedCertificate: false", null)]
    [InlineData("useHTTPS: ${HTTPS}\n        allowSelfSignedCertificate: ${SELF_SIGNED}", null)]
    public void A_windows_machine_of_jenkins(string lines, string? expected)
    {
        string[] found = LinterRun.FindingsInFile("jenkins.yaml", "amiType:\n      windowsData:\n        " + lines + "\n");

        Assert.Equal(expected is not null, found.Length > 0);
        Assert.True(expected is null || System.Array.IndexOf(found, expected) >= 0, string.Join(", ", found));
    }

    [Theory]
    [InlineData("azuredeploy.json", "{\"osProfile\": {\"windowsConfiguration\": {\"winRM\": {\"listeners\": [\n{\"protocol\": \"Http\"}]}}}}", "2 WRM1006")]
    [InlineData("azuredeploy.json", "{\"winRM\": {\"listeners\": [{\"protocol\": \"Https\", \"certificateUrl\": \"[variables('url')]\"}]}}", null)]
    [InlineData("azuredeploy.json", "{\"winRM\": {\"listeners\": [{\"protocol\": \"[parameters('protocol')]\"}]}}", null)]
    [InlineData("main.bicep", "@description('winRM')\nresource vm 'Microsoft.Compute/virtualMachines@2023-03-01' = {\n  properties: {\n winRM: {\n listeners: [\n {\n protocol: 'Http'\n }\n ]\n }\n }\n}\n", "7 WRM1006")]
    public void Listeners_of_azure_machines(string name, string text, string? expected) => Expect(expected, name, text);

    [Theory]
    [InlineData("a.ps1", "WSManServiceConfig Lab\n{\n  AllowUnencrypted = $true\n}\n", "3 WRM1001")]
    [InlineData("a.ps1", "xWSManListener Lab {\n  Transport = 'HTTP'\n}\n", "2 WRM1006")]
    [InlineData("a.ps1", "xWSManListener Lab {\n  Transport = 'HTTP'\n  Ensure = 'Absent'\n}\n", null)]
    [InlineData("a.ps1", "<#\nWSManServiceConfig Lab\n{\n  AllowUnencrypted = $true\n}\n#>\n", null)]
    [InlineData("a.ps1", "WSManServiceConfig Lab\n{\n  AllowUnencrypted = $Node.Lab\n}\n", null)]
    [InlineData("a.mof", "instance of DSC_WSManServiceConfig as $one\n{\n AuthBasic = True;\n};\n", "3 WRM4001")]
    [InlineData("a.dsc.yaml", "resources:\n- type: WSManDsc/WSManServiceConfig\n  properties:\n    AllowUnencrypted: true\n", "4 WRM1001")]
    [InlineData("a.yml", "- win_dsc:\n    resource_name: WSManServiceConfig\n    AuthBasic: true\n", "3 WRM4001")]
    [InlineData("a.yml", "- win_dsc:\n    resource_name: WSManServiceConfig\n    AuthBasic: '{{ basic }}'\n", null)]
    [InlineData("a.yml", "- win_dsc:\n    resource_name: WSManServiceConfig\n    AllowUnencrypted: false\n", null)]
    public void Resources_of_dsc(string name, string text, string? expected) => Expect(expected, name, text);

    private static void Expect(string? expected, string name, string text) => Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile(name, text));
}
