namespace WinRM.Lint.Structures;

/// <summary>
/// Whatever tool a file is for: a value that is a script or a list of command lines, and that no other structure has
/// read, runs on Windows sooner or later. It looks last.
/// </summary>
internal sealed class CommandCarrier : IStructure
{
    /// <inheritdoc/>
    public string Name => "commands";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => !tree.IsHcl;

    /// <inheritdoc/>
    public void Read(Tree tree) => new CarrierWalker(tree).Walk();
}
