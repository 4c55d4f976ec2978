using System.IO;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class ProgressTests
{
    [Fact]
    public void The_line_counts_and_is_cleared_before_the_report()
    {
        using StringWriter terminal = new();
        Progress progress = new(Terminal(terminal), 3);

        progress.Advance(1);
        progress.Show();
        progress.Advance(1);
        progress.Show();
        progress.Dispose();
        progress.Show();

        Assert.Equal("\r\e[Kwinrm-lint: 1 of 3 files\r\e[Kwinrm-lint: 2 of 3 files\r\e[K", terminal.ToString());
    }

    [Fact]
    public void A_short_run_shows_nothing()
    {
        using StringWriter terminal = new();

        using (Progress progress = new(Terminal(terminal), 1))
        {
            progress.Advance(1);
        }

        Assert.Empty(terminal.ToString());
    }

    [Fact]
    public void The_built_command_is_silent_where_no_terminal_listens()
    {
        using LinterRun run = new();
        for (int i = 0; i < 300; i++)
        {
            run.With($"{i}.yml", "ansible_connection: winrm\n");
        }

        (int code, string output) = BuiltCommand.Bash(run.Folder, "winrm-lint 2>&1");

        Assert.Equal((ExitCode.Clean, "no findings in 300 files\n"), (code, output));
    }

    private static Surroundings Terminal(TextWriter error) =>
        new() { Output = TextWriter.Null, Error = error, Input = static () => Stream.Null, Folder = ".", ShowsProgress = true };
}
