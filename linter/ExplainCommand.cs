using System.CommandLine;
using WinRM.Lint.Output;
using WinRM.Rules;

namespace WinRM.Lint;

/// <summary><c>winrm-lint explain WRMnnnn</c>: what a finding means and what to do.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> id = new("RULE") { Description = "The rule's id, such as WRM1002." };
        Command command = new("explain", "Explain a rule.") { id };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetRequiredValue(id);
            if (RuleCatalog.Find(wanted) is not { } rule)
            {
                surroundings.Error.WriteLine($"winrm-lint: no rule '{wanted}'; 'winrm-lint rules' lists them.");
                return ExitCode.Usage;
            }

            surroundings.Output.WriteLine($"{rule.Id} ({Words.Of(rule.Level)}): {rule.Title}");
            surroundings.Output.WriteLine();
            surroundings.Output.WriteLine(rule.Reason);
            if (rule.Remedies.Count > 0)
            {
                surroundings.Output.WriteLine();
                surroundings.Output.WriteLine("What to do:");
                foreach (Remedy remedy in rule.Remedies)
                {
                    surroundings.Output.WriteLine("  - " + remedy.Text);
                }
            }

            if (rule.Heading is { } heading)
            {
                surroundings.Output.WriteLine();
                surroundings.Output.WriteLine($"Enforces \"{heading}\" of Microsoft's article \"Proxy Servers and WinRM\".");
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
