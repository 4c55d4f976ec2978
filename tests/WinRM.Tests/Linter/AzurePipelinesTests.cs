using Xunit;

namespace WinRM.Tests.LinterTests;

public class AzurePipelinesTests
{
    [Theory]
    [InlineData("Machines: web01", "1 WRM1004")]
    [InlineData("NewPsSessionOptionArguments: -SkipCACheck -IdleTimeout 7200000", "3 WRM1004")]
    [InlineData("communicationprotocol: Http", "3 WRM1003")]
    [InlineData("CommunicationProtocol: Http\n    NewPsSessionOptionArguments: '-NoEncryption'", "4 WRM1001")]
    [InlineData("NewPsSessionOptionArguments: '-IdleTimeout 1'\n    InlineScript: |\n      # on\n      winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'", "6 WRM1001")]
    public void Remote_powershell_skips_the_check_unless_told_otherwise(string inputs, string expected) => Assert.Equal([expected], Read("PowerShellOnTargetMachines@3", inputs));

    [Theory]
    [InlineData("PowerShellOnTargetMachines@3", "NewPsSessionOptionArguments: '-IdleTimeout 7200000'")]
    [InlineData("PowerShellOnTargetMachines@3", "NewPsSessionOptionArguments: '$(sessionOptions)'")]
    [InlineData("PowerShellOnTargetMachines@2", "EnvironmentName: web01")]
    [InlineData("PowerShellOnTargetMachines@2", "Protocol: Https\n    TestCertificate: false")]
    [InlineData("PowerShell@2", "CommunicationProtocol: Http # winrm")]
    [InlineData("IISWebAppDeployment@1", "Protocol: Http\n    WinRMProtocol: Https\n    TestCertificate: false")]
    [InlineData("AzureFileCopy@4", "Destination: AzureBlob")]
    public void What_is_safe_unknown_or_no_winrm_is_no_finding(string task, string inputs) => Assert.Empty(Read(task, inputs));

    [Theory]
    [InlineData("PowerShellOnTargetMachines@2", "Protocol: Https\n    TestCertificate: true", "4 WRM1004")]
    [InlineData("PowerShellOnTargetMachines@1", "Protocol: Https", "1 WRM1004")]
    [InlineData("IISWebAppDeployment@1", "WinRMProtocol: Http", "3 WRM1003")]
    [InlineData("AzureFileCopy@4", "Destination: AzureVMs", "1 WRM1004")]
    [InlineData("AzureFileCopy@4", "Destination: AzureVMs\n    skipCACheck: false", null)]
    public void Older_tasks_have_inputs_of_their_own(string task, string inputs, string? expected) => Assert.Equal(expected is null ? [] : [expected], Read(task, inputs));

    [Fact]
    public void A_variable_is_a_doubt() =>
        Assert.NotEmpty(LinterRun.FindingsInFile("azure-pipelines.yml", "- task: PowerShellOnTargetMachines@3\n  inputs:\n    NewPsSessionOptionArguments: $(options)\n", "--possible"));

    [Fact]
    public void Lines_of_a_file_that_is_no_yaml_are_judged_and_the_fault_is_told()
    {
        using LinterRun run = new();

        System.Text.Json.JsonElement report = run.With("part.yml", "    UserName: a\n    NewPsSessionOptionArguments: '-SkipCACheck'\n  enabled: true\n").Report("part.yml");

        Assert.Equal(["2 WRM1004"], LinterRun.Findings(report));
        Assert.Single(LinterRun.Errors(report));
    }

    [Theory]
    [InlineData("-e ansible_port=5985", "5 WRM2002")]
    [InlineData("-e 'ansible_port=5985 ansible_winrm_transport=ntlm'", "5 WRM2003")]
    [InlineData("-e '{\"ansible_winrm_scheme\": \"http\"}' -c winrm", "5 WRM2002")]
    [InlineData("--extra-vars=ansible_port=5986", null)]
    [InlineData("-e ansible_port=$PORT", null)]
    [InlineData("-e ansible_port=5985 -e ansible_winrm_proxy= -e ansible_winrm_transport=ntlm", "7 WRM1003")]
    public void Proxies_of_the_environment_are_those_of_ansible(string variables, string? expected)
    {
        string text = "services:\n  ansible:\n    image: x\n    environment:\n      HTTP_PROXY: http://u:p@proxy.corp.example:3128\n    command: >-\n        ansible-playbook -e ansible_connection=winrm " + variables + "\n";
        string[] found = LinterRun.FindingsInFile("docker-compose.yml", text);

        Assert.Equal(expected is not null, found.Length > 0);
        Assert.True(expected is null || System.Array.IndexOf(found, expected) >= 0, string.Join(", ", found));
    }

    private static string[] Read(string task, string inputs) => LinterRun.FindingsInFile("azure-pipelines.yml", "- task: " + task + "\n  inputs:\n    " + inputs + "\n");
}
