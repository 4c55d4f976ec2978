using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Scripts;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>PowerShell scripts and batch files, and what DSC compiles configurations to.</summary>
internal sealed class Script : IDialect
{
    /// <inheritdoc/>
    public string Name => "script";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => ShellOf(file) is not null;

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        bool templated = reading.File.Extension != reading.File.InnerExtension && Jinja.HasTemplate(reading.File.Text);
        ScriptReader.ReadCommands(reading, MappedText.Whole(reading.File), ShellOf(reading.File)!.Value, templated);
        DscBlocks.Read(reading);
    }

    private static ShellDialect? ShellOf(SourceFile file) => file.InnerExtension switch
    {
        ".ps1" or ".psm1" or ".psd1" or ".mof" => ShellDialect.PowerShell,
        ".cmd" or ".bat" => ShellDialect.Cmd,
        _ => null,
    };
}
