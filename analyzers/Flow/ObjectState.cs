using System;
using WinRM.Rules;

namespace WinRM.Analyzers.Flow;

/// <summary>What is known of a watched object at one point of a method.</summary>
internal sealed class ObjectState : IEquatable<ObjectState>
{
    public ObjectState(Worlds worlds, bool isSettled)
    {
        Worlds = worlds;
        IsSettled = isSettled;
    }

    public Worlds Worlds { get; }

    /// <summary>It was judged at a sink, or handed its settings to another object, and was not changed since.</summary>
    public bool IsSettled { get; }

    /// <summary>What holds when either does; the left one itself when the right one adds nothing.</summary>
    public static ObjectState Join(ObjectState left, ObjectState right)
    {
        ObjectState joined = ReferenceEquals(left, right) ? left : new ObjectState(Worlds.Join(left.Worlds, right.Worlds), left.IsSettled && right.IsSettled);
        return joined.Equals(left) ? left : joined;
    }

    public bool Equals(ObjectState? other) => other is not null && IsSettled == other.IsSettled && Worlds.Equals(other.Worlds);

    public override bool Equals(object? obj) => Equals(obj as ObjectState);

    public override int GetHashCode() => Worlds.GetHashCode();
}
