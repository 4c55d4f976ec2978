namespace WinRM.Lint.Structures;

/// <summary>Reads what one tool understands of a YAML or JSON file. Several can find theirs in the same file.</summary>
internal interface IStructure
{
    /// <summary>Name in messages.</summary>
    string Name { get; }

    /// <summary>Has the file the marks of this tool? Asked once, after the file is parsed.</summary>
    bool Recognizes(Tree tree);

    /// <summary>States the subjects that the tool would make of the file and claims the scalars whose commands it read.</summary>
    void Read(Tree tree);
}
