using System.CommandLine;

namespace WinRM.Lint.Completions;

/// <summary><c>winrm-lint completions SHELL</c>: what a shell has to run to complete the command line.</summary>
internal static class CompletionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> shell = new("SHELL") { Description = "The shell: " + string.Join(", ", CompletionScripts.All.Keys) + ".", HelpName = string.Join('|', CompletionScripts.All.Keys) };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        Command command = new("completions", "Tell what a shell has to run to complete the command line.") { shell };
        command.SetAction(parsed =>
        {
            surroundings.Output.WriteLine(CompletionScripts.All[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        });
        return command;
    }
}
