using CsCheck;
using Xunit;

namespace WinRM.PowerShellParity;

/// <summary>The command reader takes scripts apart as PowerShell's own parser does.</summary>
public sealed class ParityTests
{
    [Theory]
    [InlineData("winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'")]
    [InlineData("Set-Item -Path:WSMan:\\localhost\\Service\\AllowUnencrypted -Value:$true")]
    [InlineData("$s = New-PSSession -ComputerName a, $b -SessionOption (New-PSSessionOption -SkipCACheck)")]
    [InlineData("if ($a) { winrm a } elseif ($b) { winrm b } else { winrm c } winrm d")]
    [InlineData("do { winrm a } while ($x)\nwinrm b")]
    [InlineData("Write-Host \"$(winrm a \"b c\")\"")]
    [InlineData("@{ a = winrm b; c = (winrm d) }")]
    public void A_script_has_the_same_commands(string script) => Assert.Equal(Elements.OfPowerShell(script), Elements.OfReader(script));

    [Fact]
    public void A_generated_script_has_the_same_commands() => Generated.Script.Sample(
        static script =>
        {
            if (Elements.OfPowerShell(script) is { } expected)
            {
                Assert.Equal(expected, Elements.OfReader(script));
            }
        },
        iter: 20_000);
}
