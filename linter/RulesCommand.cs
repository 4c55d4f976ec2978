using System.CommandLine;
using WinRM.Lint.Output;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary><c>winrm-lint rules</c>: every rule in a line.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Command command = new("rules", "List the rules.");
        command.SetAction(_ =>
        {
            foreach (Rule rule in RuleCatalog.All)
            {
                surroundings.Output.WriteLine($"{rule.Id}  {Words.Of(rule.Level),-7}  {rule.Title}");
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
