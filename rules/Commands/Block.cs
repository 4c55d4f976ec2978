namespace WinRM.Rules.Commands;

/// <summary>A stretch of a script that runs as a whole or not at all: a script, a branch, the body of a loop or of a function.</summary>
internal sealed class Block
{
    public Block(Block? parent = null) => Parent = parent;

    /// <summary>The block around it; null for the script.</summary>
    public Block? Parent { get; }

    /// <summary>Whenever the other block has run, this one has too.</summary>
    public bool Contains(Block? other)
    {
        while (other is not null && !ReferenceEquals(other, this))
        {
            other = other.Parent;
        }

        return other is not null;
    }
}
