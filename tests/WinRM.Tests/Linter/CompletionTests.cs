using System;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class CompletionTests
{
    [Theory]
    [InlineData("winrm-lint e", "effective explain")]
    [InlineData("winrm-lint effective --f", "--format")]
    [InlineData("winrm-lint --fo", "--format")]
    [InlineData("winrm-lint check --base", "--baseline --baseline-max-age")]
    [InlineData("winrm-lint --format j", "json junit")]
    [InlineData("winrm-lint a.yml --output sa", "sarif")]
    [InlineData("winrm-lint --fail-on ", "advice error warning")]
    [InlineData("winrm-lint explain WRM200", "WRM2001 WRM2002 WRM2003 WRM2004 WRM2005 WRM2006 WRM2007")]
    [InlineData("winrm-lint --select WRM300", "WRM3001 WRM3002 WRM3003 WRM3004 WRM3005")]
    [InlineData("winrm-lint completions ", "bash fish pwsh zsh")]
    [InlineData("winrm-lint inventory/ho", "")]
    [InlineData("winrm-lint check ", "")]
    [InlineData("winrm-lint ef", "effective")]
    public void A_line_goes_on_with_what_fits(string line, string expected)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.Run("[suggest]", line));
        Assert.Equal(expected, string.Join(' ', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void What_stands_behind_the_cursor_does_not_count()
    {
        using LinterRun run = new();

        run.Run("[suggest:20]", "winrm-lint --format  --pedantic");

        Assert.StartsWith("checkstyle\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("winrm-lint --format j", "json junit")]
    [InlineData("winrm-lint --output sar", "sarif")]
    [InlineData("winrm-lint effe", "effective")]
    [InlineData("winrm-lint no-such-file", "")]
    public void Bash_completes(string line, string expected)
    {
        (int code, string output) = BuiltCommand.Bash(
            AppContext.BaseDirectory, "set -e; eval \"$(winrm-lint completions bash)\"; COMP_LINE=$LINE; COMP_POINT=${#LINE}; _winrm_lint; echo \"${COMPREPLY[*]}\"; complete -p winrm-lint", "LINE=" + line);

        Assert.Equal(0, code);
        Assert.Equal($"{expected}\ncomplete -o default -F _winrm_lint winrm-lint\n", output);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    [InlineData("zsh")]
    public void A_script_says_first_how_it_is_loaded(string shell)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.Run("completions", shell));
        Assert.StartsWith("# ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"winrm-lint completions {shell}", run.Output.Split('\n')[0]);
    }

    [Fact]
    public void Another_shell_is_wrong_usage()
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.Run("completions", "tcsh"));
        Assert.Contains("bash", run.Error);
    }
}
