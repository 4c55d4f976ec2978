using System;
using System.Collections.Generic;
using WinRM.Lint.Scripts;

namespace WinRM.Lint.Dialects;

/// <summary>XML that holds commands: answer files of Windows Setup, scheduled tasks, task sequences, build files.</summary>
internal sealed class Markup : IDialect
{
    // Texts for people, and pictures.
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal) { ".resx", ".xlf", ".xliff", ".svg", ".xhtml", ".nuspec", ".ps1xml", ".resw", ".xsd", ".xsl", ".xslt" };

    /// <inheritdoc/>
    public string Name => "XML";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.InnerExtension is ".xml" or ".wxs" or ".proj" or ".targets" or ".props" or ".xaml"
        || (SavedOutput.IsPossible(file) && !s_others.Contains(file.Extension) && file.Text.StartsWith("<?xml", StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Read(Reading reading) => MarkupCommands.Read(reading, MappedText.Whole(reading.File));
}
