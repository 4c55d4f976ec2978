using System;
using System.Collections;
using System.Collections.Generic;

namespace WinRM.Analyzers.Flow;

/// <summary>
/// An immutable map. Versions share what they have in common, so that joining or comparing two costs what they differ in,
/// not what they hold: a trie over the hash codes of the keys.
/// </summary>
internal sealed class SharedMap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TValue : class
{
    private const int Bits = 4;
    private const int Width = 1 << Bits;

    private readonly IEqualityComparer<TKey> _comparer;
    private readonly Node? _root;

    private SharedMap(IEqualityComparer<TKey> comparer, Node? root)
    {
        _comparer = comparer;
        _root = root;
    }

    /// <summary>An empty map.</summary>
    public static SharedMap<TKey, TValue> Create(IEqualityComparer<TKey> comparer) => new(comparer, null);

    /// <summary>The value of a key, or null.</summary>
    public TValue? this[TKey key]
    {
        get
        {
            int hash = _comparer.GetHashCode(key);
            Node? node = _root;
            for (int shift = 0; node?.Children is { } children; shift += Bits)
            {
                node = children[Slot(hash, shift)];
            }

            while (node is not null && !(node.Hash == hash && _comparer.Equals(node.Key!, key)))
            {
                node = node.Next;
            }

            return node?.Value;
        }
    }

    /// <summary>The map with another value for a key; null removes the key.</summary>
    public SharedMap<TKey, TValue> With(TKey key, TValue? value)
    {
        Node? root = Set(_root, key, _comparer.GetHashCode(key), value, 0);
        return ReferenceEquals(root, _root) ? this : new SharedMap<TKey, TValue>(_comparer, root);
    }

    /// <summary>What either map holds; the function joins the values, of which one can be missing.</summary>
    public static SharedMap<TKey, TValue> Join(SharedMap<TKey, TValue> left, SharedMap<TKey, TValue> right, Func<TValue?, TValue?, TValue> join)
    {
        Node? root = left.Join(left._root, right._root, join, 0);
        return ReferenceEquals(root, left._root) ? left : new SharedMap<TKey, TValue>(left._comparer, root);
    }

    /// <summary>The same keys with equal values?</summary>
    public bool SameAs(SharedMap<TKey, TValue> other) => Same(_root, other._root);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        Stack<Node> pending = new();
        for (Node? node = _root; node is not null; node = pending.Count > 0 ? pending.Pop() : null)
        {
            foreach (Node? child in node.Children ?? Array.Empty<Node?>())
            {
                if (child is not null)
                {
                    pending.Push(child);
                }
            }

            for (Node? entry = node.Children is null ? node : null; entry is not null; entry = entry.Next)
            {
                yield return new KeyValuePair<TKey, TValue>(entry.Key!, entry.Value!);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Slot(int hash, int shift) => (int)((uint)hash >> shift) & (Width - 1);

    private Node? Set(Node? node, TKey key, int hash, TValue? value, int shift)
    {
        if (node?.Children is { } children)
        {
            int slot = Slot(hash, shift);
            return With(node, slot, Set(children[slot], key, hash, value, shift + Bits));
        }

        if (node is null || node.Hash == hash)
        {
            return SetInChain(node, key, hash, value);
        }

        // Two hashes that parted: what stood here moves down.
        return value is null ? node : Set(Branch(node, shift), key, hash, value, shift);
    }

    private static Node Branch(Node leaf, int shift)
    {
        Node?[] children = new Node?[Width];
        children[Slot(leaf.Hash, shift)] = leaf;
        return new Node(children);
    }

    private Node? SetInChain(Node? chain, TKey key, int hash, TValue? value)
    {
        if (chain is null)
        {
            return value is null ? null : new Node(hash, key, value, null);
        }

        if (!_comparer.Equals(chain.Key!, key))
        {
            Node? next = SetInChain(chain.Next, key, hash, value);
            return ReferenceEquals(next, chain.Next) ? chain : new Node(hash, chain.Key!, chain.Value!, next);
        }

        return value is null ? chain.Next : ReferenceEquals(value, chain.Value) ? chain : new Node(hash, key, value, chain.Next);
    }

    private static Node? With(Node branch, int slot, Node? child)
    {
        if (ReferenceEquals(branch.Children![slot], child))
        {
            return branch;
        }

        Node?[] children = (Node?[])branch.Children.Clone();
        children[slot] = child;
        return child is null && Array.TrueForAll(children, static other => other is null) ? null : new Node(children);
    }

    private Node? Join(Node? left, Node? right, Func<TValue?, TValue?, TValue> join, int shift)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        if (left?.Children is null && right?.Children is null && (left is null || right is null || left.Hash == right.Hash))
        {
            return JoinChains(left, right, join);
        }

        Node? joined = left is null ? new Node(new Node?[Width]) : left.Children is null ? Branch(left, shift) : left;
        Node? other = right is null ? null : right.Children is null ? Branch(right, shift) : right;
        for (int slot = 0; slot < Width && joined is not null; slot++)
        {
            joined = With(joined, slot, Join(joined.Children![slot], other?.Children![slot], join, shift + Bits));
        }

        return joined;
    }

    private Node? JoinChains(Node? left, Node? right, Func<TValue?, TValue?, TValue> join)
    {
        Node? result = left;
        for (Node? entry = right; entry is not null; entry = entry.Next)
        {
            TValue? mine = Find(left, entry.Key!);
            result = SetInChain(result, entry.Key!, entry.Hash, ReferenceEquals(mine, entry.Value) ? mine : join(mine, entry.Value));
        }

        for (Node? entry = left; entry is not null; entry = entry.Next)
        {
            if (Find(right, entry.Key!) is null)
            {
                result = SetInChain(result, entry.Key!, entry.Hash, join(entry.Value, null));
            }
        }

        return result;
    }

    private TValue? Find(Node? chain, TKey key)
    {
        while (chain is not null && !_comparer.Equals(chain.Key!, key))
        {
            chain = chain.Next;
        }

        return chain?.Value;
    }

    private bool Same(Node? left, Node? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Children is null != right.Children is null)
        {
            return false;
        }

        if (left.Children is { } children)
        {
            for (int slot = 0; slot < Width; slot++)
            {
                if (!Same(children[slot], right.Children![slot]))
                {
                    return false;
                }
            }

            return true;
        }

        int count = 0;
        for (Node? entry = left; entry is not null; entry = entry.Next, count++)
        {
            if (left.Hash != right.Hash || Find(right, entry.Key!)?.Equals(entry.Value) != true)
            {
                return false;
            }
        }

        for (Node? entry = right; entry is not null; entry = entry.Next)
        {
            count--;
        }

        return count == 0;
    }

    // Either a branch, or the entries of one hash code.
    private sealed class Node
    {
        public readonly Node?[]? Children;
        public readonly int Hash;
        public readonly TKey? Key;
        public readonly TValue? Value;
        public readonly Node? Next;

        public Node(Node?[] children) => Children = children;

        public Node(int hash, TKey key, TValue value, Node? next)
        {
            Hash = hash;
            Key = key;
            Value = value;
            Next = next;
        }
    }
}
