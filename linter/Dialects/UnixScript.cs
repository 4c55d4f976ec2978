using WinRM.Lint.Scripts;

namespace WinRM.Lint.Dialects;

/// <summary>Scripts of Unix shells that prepare Windows machines, or run commands on them.</summary>
internal sealed class UnixScript : IDialect
{
    /// <inheritdoc/>
    public string Name => "Unix shell script";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.InnerExtension is ".sh" or ".bash" || (SavedOutput.IsPossible(file) && PosixScript.IsThere(file.Text));

    /// <inheritdoc/>
    public void Read(Reading reading) => PosixScript.Read(reading, MappedText.Whole(reading.File));
}
