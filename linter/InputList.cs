using System;
using System.Collections.Generic;

namespace WinRM.Lint;

/// <summary>The inputs of a run: bytes that come from elsewhere, then files in the order of their names.</summary>
internal sealed class InputList
{
    private readonly List<Input> _all = [];
    private int _files;

    /// <summary>All inputs.</summary>
    public IReadOnlyList<Input> All => _all;

    /// <summary>So many more will be added.</summary>
    public void Expect(int count) => _all.EnsureCapacity(_all.Count + count);

    /// <summary>Adds an input.</summary>
    public void Add(Input input)
    {
        if (input.Bytes is not null)
        {
            _all.Insert(_all.Count - _files, input);
            return;
        }

        _all.Add(input);
        _files++;
    }

    /// <summary>The input of this name, or null.</summary>
    public Input? Find(string name) => IndexOf(_all, name) is int at and >= 0 ? _all[at] : null;

    /// <summary>Where the input of this name is, or -1. Found by halves: a table of very many names is dear to make, and few are asked for.</summary>
    public static int IndexOf(IReadOnlyList<Input> inputs, string name)
    {
        int low = 0;
        for (; low < inputs.Count && inputs[low].Bytes is not null; low++)
        {
            if (inputs[low].Name == name)
            {
                return low;
            }
        }

        int high = inputs.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = inputs[middle].File.CompareTo(name);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
