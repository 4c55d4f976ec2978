using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Commands for Windows in the YAML and JSON of tools that only carry them.</summary>
public class CommandCarrierTests
{
    private const string Set = "winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'";
    private const string Undo = "winrm set winrm/config/service '@{AllowUnencrypted=\"false\"}'";

    [Theory]
    [InlineData("jobs:\n  a:\n    steps:\n      - name: Prepare\n        shell: pwsh\n        run: |\n          $x = 1\n          " + Set + "\n", 8)]
    [InlineData("jobs:\n  a:\n    steps:\n      - run: " + Set + "\n", 4)]
    [InlineData("jobs:\n  a:\n    steps:\n      - shell: cmd\n        run: winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 5)]
    [InlineData("runs:\n  using: composite\n  steps:\n    - run: |\n        Write-Host start\n        " + Set + "\n      shell: powershell\n", 6)]
    [InlineData("build:\n  before_script:\n    - echo start\n    - " + Set + "\n", 4)]
    [InlineData("build:\n  script: " + Set + "\n", 2)]
    [InlineData("install:\n  - ps: net start winrm\n  - ps: " + Set + "\n", 3)]
    [InlineData("install:\n  - cmd: winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 2)]
    [InlineData("install:\n  - ps: |\n      $a = 1\n      " + Set + "\n", 4)]
    [InlineData("steps:\n  - powershell: |\n      " + Set + "\n    displayName: Prepare\n", 3)]
    [InlineData("steps:\n  - task: PowerShell@2\n    inputs:\n      targetType: inline\n      script: |\n        " + Set + "\n", 6)]
    [InlineData("jobs:\n  a:\n    steps:\n      - run:\n          command: " + Set + "\n          shell: powershell.exe\n", 5)]
    [InlineData("Resources:\n  I:\n    Properties:\n      UserData:\n        Fn::Base64: !Sub |\n          <powershell>\n          Rename-Computer ${Name}\n          " + Set + "\n          </powershell>\n", 8)]
    [InlineData("Resources:\n  I:\n    Properties:\n      UserData: !Base64 |\n        <script>\n        winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n        </script>\n", 6)]
    [InlineData("Resources:\n  I:\n    Properties:\n      UserData:\n        Fn::Base64: !Join\n          - \"\\n\"\n          - - <powershell>\n            - !Ref Name\n            - " + Set + "\n            - </powershell>\n", 9)]
    [InlineData("Resources:\n  I:\n    Metadata:\n      AWS::CloudFormation::Init:\n        config:\n          commands:\n            1-winrm:\n              command: !Sub 'powershell -Command \"Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"'\n", 8)]
    [InlineData("schemaVersion: '2.2'\nmainSteps:\n  - action: aws:runPowerShellScript\n    name: a\n    inputs:\n      runCommand:\n        - $x = 1\n        - " + Set + "\n", 8)]
    [InlineData("version: 1.0\ntasks:\n  - task: executeScript\n    inputs:\n      - frequency: once\n        type: batch\n        content: |-\n          winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 8)]
    [InlineData("#cloud-config\nruncmd:\n  - 'winrm set winrm/config/service @{AllowUnencrypted=\"true\"}'\n", 3)]
    [InlineData("#cloud-config\nruncmd:\n  - [ powershell, -Command, \"$x = 1; Set-Item WSMan:\\\\localhost\\\\Service\\\\AllowUnencrypted $true\" ]\n", 3)]
    [InlineData("#cloud-config\nwrite_files:\n  - path: C:\\a.ps1\n    content: |\n      if ($x) { Get-Date }\n      " + Set + "\n", 6)]
    [InlineData("#cloud-config\nwrite_files:\n  - path: C:\\a.ps1\n    encoding: b64\n    content: SECRET\n", 5)]
    [InlineData("kind: ConfigMap\ndata:\n  post.ps1: |\n    Get-Date\n    " + Set + "\n", 5)]
    [InlineData("kind: ConfigMap\ndata:\n  autounattend.xml: |\n    <unattend>\n      <CommandLine>cmd /c winrm set winrm/config/service @{AllowUnencrypted=&quot;true&quot;}</CommandLine>\n    </unattend>\n", 5)]
    [InlineData("kind: Secret\ndata:\n  userdata: SECRET\n", 3)]
    [InlineData("kind: Pod\nspec:\n  containers:\n    - command: [powershell, -Command]\n      args: ['Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true']\n", 5)]
    [InlineData("services:\n  a:\n    command: powershell -Command \"Set-Item WSMan:\\\\localhost\\\\Service\\\\AllowUnencrypted 1\"\n", 3)]
    [InlineData("services:\n  a:\n    entrypoint: [\"cmd\", \"/c\", \"winrm set winrm/config/service @{AllowUnencrypted=\\\"true\\\"}\"]\n", 3)]
    [InlineData("a:\n  anything: powershell.exe -EncodedCommand ENCODED\n", 2)]
    [InlineData("a:\n  anything: >-\n    powershell -Command\n    \"" + "Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"\n", 4)]
    [InlineData("a:\n  settings: '{\"fileUris\": [], \"commandToExecute\": \"winrm set winrm/config/service @{AllowUnencrypted=\\\"true\\\"}\"}'\n", 2)]
    [InlineData("metadata:\n  items:\n    - key: windows-startup-script-cmd\n      value: |\n        net start winrm\n        winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 6)]
    [InlineData("a:\n  shell: bash\n  run: |\n    # prepare\n    ssh host powershell -Command '\"Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\"'\n", 5)]
    public void A_script_is_read_in_whatever_carries_it(string text, int line) =>
        Assert.Equal([line + " WRM1001"], LinterRun.FindingsIn(text.Replace("SECRET", Secret).Replace("ENCODED", Encoded)));

    [Theory]
    [InlineData("a.json", "{\"Resources\": {\"I\": {\"Properties\": {\"UserData\": {\"Fn::Base64\": {\"Fn::Join\": [\"\", [\n\"<powershell>\\n\",\n\"winrm set winrm/config/service '@{AllowUnencrypted=\\\"true\\\"}'\\n\",\n{\"Ref\": \"X\"}, \"</powershell>\"]]}}}}}}\n", 3)]
    [InlineData("a.template", "{\"Resources\": {\"I\": {\"Properties\": {\"UserData\": {\"Fn::Base64\": {\"Fn::Sub\":\n\"<powershell>\\nwinrm set winrm/config/service '@{AllowUnencrypted=\\\"true\\\"}'\\n</powershell>\"}}}}}}\n", 2)]
    [InlineData("a.json", "{\n\t\"resources\": [{\n\t\t\"properties\": {\n\t\t\t\"commandToExecute\": \"[concat('powershell -Command \\\"Set-Item WSMan:\\\\localhost\\\\Service\\\\AllowUnencrypted 1; ', parameters('x'), '\\\"')]\"\n\t\t}\n\t}]\n}\n", 4)]
    [InlineData("a.json", "{\"provisioners\": [{\"type\": \"powershell\", \"inline\": [\"$x = 1\",\n\"winrm set winrm/config/service '@{AllowUnencrypted=\\\"true\\\"}'\"]}]}\n", 2)]
    [InlineData("a.yml.j2", "{% if x %}\na:\n  run: winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n{% endif %}\n", 3)]
    [InlineData("a.yml", "steps:\n  - run: {{ x }} {{ y }}\n- b: [\n  - powershell: winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n", 4)]
    public void So_it_is_in_JSON_and_templates(string name, string text, int line) => Assert.Equal([line + " WRM1001"], LinterRun.FindingsInFile(name, text));

    [Theory]
    [InlineData("a:\n  description: " + Set + "\n")]
    [InlineData("a:\n  # " + Set + "\n  b: winrm\n")]
    [InlineData("a:\n  notes: |\n    To prepare a host, run this:\n      " + Set + "\n")]
    [InlineData("a:\n  body: |\n    Run this on the host first:\n      " + Set + "\n")]
    [InlineData("a:\n  README.md: |\n    " + Set + "\n")]
    [InlineData("steps:\n  - run: echo \"" + "winrm set winrm/config/service @{AllowUnencrypted=1}" + "\"\n")]
    [InlineData("steps:\n  - run: Write-Host 'winrm set winrm/config/service @{AllowUnencrypted=\"true\"}'\n    shell: pwsh\n")]
    [InlineData("steps:\n  - run: |\n      # " + Set + "\n      winrm quickconfig -q\n")]
    [InlineData("script:\n  - " + Set + "\n  - " + Undo + "\n")]
    [InlineData("install:\n  - ps: " + Set + "\n  - ps: " + Undo + "\n")]
    [InlineData("run: winrm set winrm/config/service '@{AllowUnencrypted=\"{{ value }}\"}'\n")]
    [InlineData("run: winrm set winrm/config/service '@{AllowUnencrypted=\"${{ inputs.value }}\"}'\n")]
    [InlineData("UserData: !Sub |\n  <powershell>\n  winrm set winrm/config/service '@{AllowUnencrypted=\"${Value}\"}'\n  </powershell>\n")]
    [InlineData("UserData: !Join ['', ['winrm set winrm/config/service @{AllowUnencrypted=\"', !Ref Value, '\"}']]\n")]
    [InlineData("fileUris:\n  - https://example/ConfigureRemotingForAnsible.ps1\n")]
    [InlineData("win_get_url:\n  url: https://example/ConfigureRemotingForAnsible.ps1\n  dest: C:\\ConfigureRemotingForAnsible.ps1\n")]
    [InlineData("rules:\n  - AWSManagedRulesCommonRuleSet winrm\n")]
    public void What_is_only_said_or_not_known_is_not_read_as_a_command(string text) => Assert.Empty(LinterRun.FindingsIn(text));

    [Fact]
    public void Base64_is_blamed_where_it_stands()
    {
        using LinterRun run = new();
        string text = "kind: Secret\ndata:\n  userdata: |\n    " + string.Join("\n    ", Secret.Chunk(64).Select(static part => new string(part))) + "\n";

        JsonElement finding = Assert.Single(run.With("a.yml", text).Report("a.yml").GetProperty("findings").EnumerateArray());

        string line = text.Split('\n')[finding.GetProperty("line").GetInt32() - 1];
        string base64 = line[(finding.GetProperty("column").GetInt32() - 1)..(finding.GetProperty("endColumn").GetInt32() - 1)];
        int start = Secret.IndexOf(base64, System.StringComparison.Ordinal);
        Assert.Contains("true", Encoding.UTF8.GetString(System.Convert.FromBase64String(Secret[(start / 4 * 4)..((start + base64.Length + 3) / 4 * 4)])));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public void Any_encoding_is_read(string encoding)
    {
        using LinterRun run = new();
        Encoding text = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. text.GetPreamble(), .. text.GetBytes("# é\r\nrun: " + Set + "\r\n")];

        JsonElement report = run.With("a.yml", bytes).Report("a.yml");

        Assert.Equal(["2 WRM1001"], LinterRun.Findings(report));
    }

    private static string Secret => System.Convert.ToBase64String(Encoding.UTF8.GetBytes("<powershell>\n" + Set + "\n</powershell>\n"));

    private static string Encoded => System.Convert.ToBase64String(Encoding.Unicode.GetBytes("Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true"));
}
