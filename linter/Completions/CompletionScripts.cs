using System.Collections.Generic;

namespace WinRM.Lint.Completions;

/// <summary>What a shell has to run once, so that it asks the program how a line may go on.</summary>
internal static class CompletionScripts
{
    /// <summary>The scripts by the names of their shells.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new SortedDictionary<string, string>
    {
        ["bash"] = """
            # eval "$(winrm-lint completions bash)"
            _winrm_lint() {
                local IFS=$'\n'
                COMPREPLY=($(winrm-lint "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
            }
            complete -o default -F _winrm_lint winrm-lint
            """,
        ["fish"] = """
            # winrm-lint completions fish | source
            complete -c winrm-lint -a '(winrm-lint "[suggest]" (commandline -cp | string collect) 2>/dev/null)'
            """,
        ["pwsh"] = """
            # winrm-lint completions pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName winrm-lint -ScriptBlock {
                param($word, $command, $position)
                $line = $command.ToString().PadRight($position).Substring(0, $position)
                winrm-lint '[suggest]' $line 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
        ["zsh"] = """
            # eval "$(winrm-lint completions zsh)"
            _winrm_lint() {
                local -a found
                found=("${(@f)$(winrm-lint '[suggest]' "${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
                compadd -- ${found:#} || _files
            }
            compdef _winrm_lint winrm-lint
            """,
    };
}
