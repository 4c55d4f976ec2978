namespace WinRM.Lint.Dialects;

/// <summary>Reads one kind of file into subjects.</summary>
internal interface IDialect
{
    /// <summary>Name in messages.</summary>
    string Name { get; }

    /// <summary>Is the file of this kind? Asked only for files that pass the prefilter.</summary>
    bool Recognizes(SourceFile file);

    /// <summary>
    /// States the subjects of a file. Throws <see cref="UnreadableException"/> when the rest cannot be read; what was
    /// stated before is still judged.
    /// </summary>
    void Read(Reading reading);
}
