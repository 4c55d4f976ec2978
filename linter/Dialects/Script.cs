using WinRM.Rules;
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
        string text = reading.File.Text;
        foreach (Subject subject in CommandReader.Read(text, 0, text.Length, ShellOf(reading.File)!.Value))
        {
            reading.Add(subject.Relocate(location => location is TextSpan span ? new Place(reading.File, span) : location));
        }

        DscBlocks.Read(reading);
    }

    private static ShellDialect? ShellOf(SourceFile file) => file.Extension switch
    {
        ".ps1" or ".psm1" or ".mof" => ShellDialect.PowerShell,
        ".cmd" or ".bat" => ShellDialect.Cmd,
        _ => null,
    };
}
