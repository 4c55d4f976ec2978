using System.Collections.Generic;

namespace WinRM.Analyzers.Text;

/// <summary>One call or assignment that adds to a text.</summary>
/// <param name="Position">Where it stands; steps are taken in the order of the source.</param>
/// <param name="Guards">The branches around it.</param>
/// <param name="Text">What it adds.</param>
internal sealed record Step(int Position, IReadOnlyList<Guard> Guards, Fragment Text)
{
    /// <summary>A new text begins, as after AddCommand; what follows belongs to it.</summary>
    public bool Starts { get; init; }

    /// <summary>The call, where it can be taken out by itself.</summary>
    public ChainLink? Link { get; init; }

    /// <summary>What was there before is gone, as after Clear.</summary>
    public bool Resets { get; init; }
}
