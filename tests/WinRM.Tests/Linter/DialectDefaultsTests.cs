using System.Linq;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>
/// Each dialect with defaults of its own: something wrong, something right, values that templates give, and nothing but
/// the use of WinRM, where only the defaults decide.
/// </summary>
public class DialectDefaultsTests
{
    private static readonly string[] s_kinds = ["firing", "silent", "templated", "defaults"];

    /// <summary>Dialect, kind of case, file, text and findings.</summary>
    public static TheoryData<string, string, string, string, string[]> Cases { get; } = new()
    {
        // Ansible winrm
        { "Ansible winrm", "firing", "group_vars/all.yml", "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: basic\n", ["3 WRM1002"] },
        { "Ansible winrm", "silent", "group_vars/all.yml", "ansible_connection: winrm\nansible_port: 5986\nansible_winrm_transport: kerberos\n", [] },
        { "Ansible winrm", "templated", "group_vars/all.yml", "ansible_connection: winrm\nansible_port: '{{ port }}'\nansible_winrm_transport: '{{ transport }}'\n", [] },
        { "Ansible winrm", "defaults", "group_vars/all.yml", "ansible_connection: winrm\n", [] },

        // Ansible psrp
        { "Ansible psrp", "firing", "group_vars/all.yml", "ansible_connection: psrp\nansible_psrp_protocol: http\nansible_psrp_auth: basic\n", ["3 WRM1002"] },
        { "Ansible psrp", "silent", "group_vars/all.yml", "ansible_connection: psrp\nansible_psrp_protocol: https\n", [] },
        { "Ansible psrp", "templated", "group_vars/all.yml", "ansible_connection: psrp\nansible_psrp_protocol: '{{ protocol }}'\nansible_psrp_auth: '{{ auth }}'\n", [] },
        { "Ansible psrp", "defaults", "group_vars/all.yml", "ansible_connection: psrp\n", [] },

        // Packer JSON
        { "Packer JSON", "firing", "a.json", "{\"builders\": [{\"type\": \"azure-arm\", \"communicator\": \"winrm\",\n\"winrm_use_ssl\": true, \"winrm_insecure\": true}]}", ["2 WRM1004"] },
        { "Packer JSON", "silent", "a.json", "{\"builders\": [{\"type\": \"azure-arm\", \"communicator\": \"winrm\",\n\"winrm_use_ssl\": true}]}", [] },
        { "Packer JSON", "templated", "a.json", "{\"builders\": [{\"type\": \"azure-arm\", \"communicator\": \"winrm\",\n\"winrm_use_ssl\": \"{{user `ssl`}}\", \"winrm_insecure\": \"{{user `insecure`}}\"}]}", [] },
        { "Packer JSON", "defaults", "a.json", "{\"builders\": [{\"type\": \"azure-arm\",\n\"communicator\": \"winrm\"}]}", ["2 WRM1002"] },

        // Packer HCL
        { "Packer HCL", "firing", "a.pkr.hcl", "source \"azure-arm\" \"a\" {\n  communicator = \"winrm\"\n  winrm_use_ssl = true\n  winrm_insecure = true\n}\n", ["4 WRM1004"] },
        { "Packer HCL", "silent", "a.pkr.hcl", "source \"azure-arm\" \"a\" {\n  communicator = \"winrm\"\n  winrm_use_ssl = true\n}\n", [] },
        { "Packer HCL", "templated", "a.pkr.hcl", "source \"azure-arm\" \"a\" {\n  communicator = \"winrm\"\n  winrm_use_ssl = var.ssl\n  winrm_insecure = var.insecure\n}\n", [] },
        { "Packer HCL", "defaults", "a.pkr.hcl", "source \"azure-arm\" \"a\" {\n  communicator = \"winrm\"\n}\n", ["2 WRM1002"] },

        // Terraform connection
        { "Terraform connection", "firing", "a.tf", "resource \"a\" \"b\" {\n  connection {\n    type = \"winrm\"\n    host = \"win.corp.example\"\n    https = true\n    insecure = true\n  }\n}\n", ["6 WRM1004"] },
        { "Terraform connection", "silent", "a.tf", "resource \"a\" \"b\" {\n  connection {\n    type = \"winrm\"\n    host = \"win.corp.example\"\n    https = true\n    use_ntlm = true\n  }\n}\n", [] },
        { "Terraform connection", "templated", "a.tf", "resource \"a\" \"b\" {\n  connection {\n    type = \"winrm\"\n    host = \"win.corp.example\"\n    https = var.https\n    insecure = var.insecure\n  }\n}\n", [] },
        { "Terraform connection", "defaults", "a.tf", "resource \"a\" \"b\" {\n  connection {\n    type = \"winrm\"\n    host = \"win.corp.example\"\n  }\n}\n", ["3 WRM1002"] },

        // Terraform provider ad
        { "Terraform provider ad", "firing", "a.tf", "provider \"ad\" {\n  winrm_hostname = \"dc.corp.example\"\n  winrm_proto = \"https\"\n  winrm_insecure = true\n}\n", ["4 WRM1004"] },
        { "Terraform provider ad", "silent", "a.tf", "provider \"ad\" {\n  winrm_hostname = \"dc.corp.example\"\n  winrm_proto = \"https\"\n  winrm_use_ntlm = true\n}\n", [] },
        { "Terraform provider ad", "templated", "a.tf", "provider \"ad\" {\n  winrm_hostname = \"dc.corp.example\"\n  winrm_proto = var.proto\n  winrm_insecure = var.insecure\n}\n", [] },
        { "Terraform provider ad", "defaults", "a.tf", "provider \"ad\" {\n  winrm_hostname = \"dc.corp.example\"\n}\n", ["1 WRM1002"] },

        // azurerm listener
        { "azurerm listener", "firing", "a.tf", "resource \"azurerm_windows_virtual_machine\" \"a\" {\n  winrm_listener {\n    protocol = \"Http\"\n  }\n}\n", ["3 WRM1006"] },
        { "azurerm listener", "silent", "a.tf", "resource \"azurerm_windows_virtual_machine\" \"a\" {\n  winrm_listener {\n    protocol = \"Https\"\n    certificate_url = \"x\"\n  }\n}\n", [] },
        { "azurerm listener", "templated", "a.tf", "resource \"azurerm_windows_virtual_machine\" \"a\" {\n  winrm_listener {\n    protocol = var.protocol\n  }\n}\n", [] },
        { "azurerm listener", "defaults", "a.tf", "resource \"azurerm_windows_virtual_machine\" \"a\" {\n  winrm_listener {\n  }\n}\n", [] },

        // Vagrant
        { "Vagrant", "firing", "Vagrantfile", "Vagrant.configure(\"2\") do |config|\n  config.vm.communicator = \"winrm\"\n  config.vm.box = \"win\"\n  config.winrm.host = \"win.corp.example\"\n  config.winrm.transport = :plaintext\n  config.winrm.basic_auth_only = true\nend\n", ["6 WRM1002"] },
        { "Vagrant", "silent", "Vagrantfile", "Vagrant.configure(\"2\") do |config|\n  config.vm.communicator = \"winrm\"\n  config.winrm.host = \"win.corp.example\"\n  config.winrm.transport = :ssl\n  config.winrm.ssl_peer_verification = true\nend\n", [] },
        { "Vagrant", "templated", "Vagrantfile", "Vagrant.configure(\"2\") do |config|\n  config.vm.communicator = \"winrm\"\n  config.winrm.host = \"win.corp.example\"\n  config.winrm.transport = settings[\"transport\"]\nend\n", [] },
        { "Vagrant", "defaults", "Vagrantfile", "Vagrant.configure(\"2\") do |config|\n  config.vm.communicator = \"winrm\"\n  config.winrm.host = \"win.corp.example\"\nend\n", ["2 WRM1003"] },

        // Puppet Bolt
        { "Puppet Bolt", "firing", "inventory.yaml", "targets: [winrm://win.corp.example]\nconfig:\n  winrm:\n    ssl: true\n    ssl-verify: false\n", ["5 WRM1004"] },
        { "Puppet Bolt", "silent", "inventory.yaml", "targets: [winrm://win.corp.example]\nconfig:\n  winrm:\n    ssl: true\n    ssl-verify: true\n", [] },
        { "Puppet Bolt", "templated", "inventory.yaml", "targets: [winrm://win.corp.example]\nconfig:\n  winrm:\n    ssl:\n      _plugin: env_var\n      var: SSL\n    ssl-verify: {_plugin: env_var, var: VERIFY}\n", [] },
        { "Puppet Bolt", "defaults", "inventory.yaml", "targets: [winrm://win.corp.example]\nconfig:\n  winrm:\n    user: x\n", [] },

        // Test Kitchen
        { "Test Kitchen", "firing", ".kitchen.yml", "driver: {name: ec2}\ntransport:\n  name: winrm\n  winrm_transport: plaintext\nsuites: [{name: default}]\n", ["4 WRM1002"] },
        { "Test Kitchen", "silent", ".kitchen.yml", "driver: {name: ec2}\ntransport:\n  name: ssh\n  winrm_transport: plaintext\nsuites: [{name: default}]\n", [] },
        { "Test Kitchen", "templated", ".kitchen.yml", "driver: {name: ec2}\ntransport:\n  name: winrm\n  winrm_transport: <%= ENV['TRANSPORT'] %>\nsuites: [{name: default}]\n", [] },
        { "Test Kitchen", "defaults", ".kitchen.yml", "driver: {name: ec2}\ntransport:\n  name: winrm\nsuites: [{name: default}]\n", ["3 WRM1003"] },

        // InSpec
        { "InSpec", "firing", "inspec.yml", "credentials:\n  winrm:\n    lab: {ssl: true, self_signed: true}\n", ["3 WRM1004"] },
        { "InSpec", "silent", "inspec.yml", "credentials:\n  winrm:\n    lab: {ssl: true}\n", [] },
        { "InSpec", "templated", "inspec.yml", "credentials:\n  winrm:\n    lab: {ssl: \"{{ssl}}\", self_signed: \"{{self_signed}}\"}\n", [] },
        { "InSpec", "defaults", "inspec.yml", "credentials:\n  winrm:\n    lab: {user: x}\n", ["3 WRM1003"] },

        // Rundeck
        { "Rundeck", "firing", "resources.yaml", "web01:\n  node-executor: WinRMPython\n  winrm-transport: https\n  winrm-nossl: 'true'\n", ["4 WRM1004"] },
        { "Rundeck", "silent", "resources.yaml", "web01:\n  node-executor: WinRMPython\n  winrm-transport: https\n  winrm-authtype: basic\n", [] },
        { "Rundeck", "templated", "resources.yaml", "web01:\n  node-executor: WinRMPython\n  winrm-transport: ${option.transport}\n", [] },
        { "Rundeck", "defaults", "resources.yaml", "web01:\n  node-executor: WinRMPython\n  hostname: win.corp.example\n", [] },

        // StackStorm
        { "StackStorm", "firing", "action.yaml", "runner_type: winrm-ps-cmd\nparameters:\n  verify_ssl_cert: {default: false}\n", ["3 WRM1004"] },
        { "StackStorm", "silent", "action.yaml", "runner_type: winrm-ps-cmd\nparameters:\n  transport: {default: basic}\n", [] },
        { "StackStorm", "templated", "action.yaml", "runner_type: winrm-ps-cmd\nparameters:\n  scheme: {default: \"{{ config_context.scheme }}\"}\n", [] },
        { "StackStorm", "defaults", "action.yaml", "runner_type: winrm-ps-cmd\nparameters:\n  cmd: {default: hostname}\n", [] },

        // Salt Cloud
        { "Salt Cloud", "firing", "cloud.conf", "windows:\n  use_winrm: true\n  winrm_verify_ssl: false\n", ["3 WRM1004"] },
        { "Salt Cloud", "silent", "cloud.conf", "windows:\n  use_winrm: true\n  winrm_verify_ssl: true\n", [] },
        { "Salt Cloud", "templated", "cloud.conf", "windows:\n  use_winrm: true\n  winrm_verify_ssl: {{ pillar['verify'] }}\n", [] },
        { "Salt Cloud", "defaults", "cloud.conf", "windows:\n  use_winrm: true\n", [] },

        // Jenkins
        { "Jenkins", "firing", "jenkins.yaml", "amiType:\n  windowsData:\n    useHTTPS: false\n", ["3 WRM1001", "3 WRM1002"] },
        { "Jenkins", "silent", "jenkins.yaml", "amiType:\n  windowsData:\n    useHTTPS: true\n    allowSelfSignedCertificate: false\n", [] },
        { "Jenkins", "templated", "jenkins.yaml", "amiType:\n  windowsData:\n    useHTTPS: ${HTTPS}\n    allowSelfSignedCertificate: ${SELF_SIGNED}\n", [] },
        { "Jenkins", "defaults", "jenkins.yaml", "amiType:\n  windowsData:\n    password: ${PASSWORD}\n", ["2 WRM1001", "2 WRM1002"] },

        // Azure Pipelines
        { "Azure Pipelines", "firing", "azure-pipelines.yml", "steps:\n- task: PowerShellOnTargetMachines@3\n  inputs:\n    Machines: win.corp.example\n    CommunicationProtocol: Http\n    AuthenticationMechanism: Credssp\n", ["5 WRM1003"] },
        { "Azure Pipelines", "silent", "azure-pipelines.yml", "steps:\n- task: PowerShellOnTargetMachines@3\n  inputs:\n    Machines: win.corp.example\n    CommunicationProtocol: Https\n    NewPsSessionOptionArguments: ''\n", [] },
        { "Azure Pipelines", "templated", "azure-pipelines.yml", "steps:\n- task: PowerShellOnTargetMachines@3\n  inputs:\n    Machines: $(machines)\n    CommunicationProtocol: $(protocol)\n    NewPsSessionOptionArguments: $(arguments)\n", [] },
        { "Azure Pipelines", "defaults", "azure-pipelines.yml", "steps:\n- task: PowerShellOnTargetMachines@3\n  inputs:\n    Machines: win.corp.example\n", ["2 WRM1004"] },

        // ARM
        { "ARM", "firing", "azuredeploy.json", "{\"winRM\": {\"listeners\": [\n{\"protocol\": \"Http\"}]}}", ["2 WRM1006"] },
        { "ARM", "silent", "azuredeploy.json", "{\"winRM\": {\"listeners\": [\n{\"protocol\": \"Https\", \"certificateUrl\": \"x\"}]}}", [] },
        { "ARM", "templated", "azuredeploy.json", "{\"winRM\": {\"listeners\": [\n{\"protocol\": \"[parameters('protocol')]\"}]}}", [] },
        { "ARM", "defaults", "azuredeploy.json", "{\"winRM\": {\"listeners\": [\n{}]}}", [] },

        // Bicep
        { "Bicep", "firing", "main.bicep", "resource vm 'Microsoft.Compute/virtualMachines@2023-03-01' = {\n  properties: {\n    osProfile: { windowsConfiguration: { winRM: { listeners: [\n      { protocol: 'Http' }\n    ] } } }\n  }\n}\n", ["4 WRM1006"] },
        { "Bicep", "silent", "main.bicep", "resource vm 'Microsoft.Compute/virtualMachines@2023-03-01' = {\n  properties: {\n    osProfile: { windowsConfiguration: { winRM: { listeners: [\n      { protocol: 'Https', certificateUrl: url }\n    ] } } }\n  }\n}\n", [] },
        { "Bicep", "templated", "main.bicep", "resource vm 'Microsoft.Compute/virtualMachines@2023-03-01' = {\n  properties: {\n    osProfile: { windowsConfiguration: { winRM: { listeners: [\n      { protocol: protocol }\n    ] } } }\n  }\n}\n", [] },
        { "Bicep", "defaults", "main.bicep", "resource vm 'Microsoft.Compute/virtualMachines@2023-03-01' = {\n  properties: {\n    osProfile: { windowsConfiguration: { winRM: { listeners: [\n      { }\n    ] } } }\n  }\n}\n", [] },

        // DSC
        { "DSC", "firing", "a.dsc.yaml", "resources:\n- type: WSManDsc/WSManServiceConfig\n  properties:\n    AllowUnencrypted: true\n", ["4 WRM1001"] },
        { "DSC", "silent", "a.dsc.yaml", "resources:\n- type: WSManDsc/WSManServiceConfig\n  properties:\n    AllowUnencrypted: false\n", [] },
        { "DSC", "templated", "a.dsc.yaml", "resources:\n- type: WSManDsc/WSManServiceConfig\n  properties:\n    AllowUnencrypted: \"[parameters('lab')]\"\n", [] },
        { "DSC", "defaults", "a.dsc.yaml", "resources:\n- type: WSManDsc/WSManServiceConfig\n  properties:\n    MaxConnections: 100\n", [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_dialect_is_judged_with_its_defaults(string dialect, string kind, string file, string text, string[] findings)
    {
        Assert.Contains(kind, s_kinds);
        Assert.Equal((dialect, string.Join(", ", findings)), (dialect, string.Join(", ", LinterRun.FindingsInFile(file, text))));
    }

    [Fact]
    public void Every_dialect_has_every_kind_of_case() =>
        Assert.All(Cases.GroupBy(static row => row[0]), static dialect => Assert.Equal(s_kinds, dialect.Select(static row => row[1])));

    [Fact]
    public void What_is_wrong_fires_and_what_is_right_or_templated_does_not() =>
        Assert.All(Cases.Where(static row => (string)row[1] != "defaults"), static row => Assert.Equal((string)row[1] == "firing", ((string[])row[4]).Length > 0));
}
