using WinRM.Lint.Scripts;

namespace WinRM.Lint.Dialects;

/// <summary>XML that holds commands: answer files of Windows Setup, scheduled tasks, task sequences, build files.</summary>
internal sealed class Markup : IDialect
{
    /// <inheritdoc/>
    public string Name => "XML";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.InnerExtension is ".xml" or ".wxs" or ".proj" or ".targets" or ".props" or ".xaml"
        || (SavedOutput.IsPossible(file) && file.Text.StartsWith("<?xml", System.StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Read(Reading reading) => MarkupCommands.Read(reading, MappedText.Whole(reading.File));
}
