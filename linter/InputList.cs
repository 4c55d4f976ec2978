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

    /// <summary>Adds an input.</summary>
    public void Add(Input input)
    {
        if (input.File is null)
        {
            _all.Insert(_all.Count - _files, input);
            return;
        }

        _all.Add(input);
        _files++;
    }

    /// <summary>The input of this name, or null. Found by halves: a table of very many names is dear to make, and few are asked for.</summary>
    public Input? Find(string name)
    {
        int bytes = _all.Count - _files;
        int low = bytes;
        int high = _all.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = string.CompareOrdinal(_all[middle].Name, name);
            if (order == 0)
            {
                return _all[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return _all.Find(input => input.File is null && input.Name == name);
    }
}
