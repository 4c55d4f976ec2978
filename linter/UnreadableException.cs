using System;

namespace WinRM.Lint;

/// <summary>A file, or the rest of it, cannot be judged.</summary>
internal sealed class UnreadableException : Exception
{
    /// <summary>Says why, and where if that is known.</summary>
    public UnreadableException(string message, int? line = null, bool isLimit = false)
        : base(message)
    {
        Line = line;
        IsLimit = isLimit;
    }

    /// <summary>The line that cannot be read, counted from 1.</summary>
    public int? Line { get; }

    /// <summary>The file is not broken but exceeds a limit, so nothing else should try to read it.</summary>
    public bool IsLimit { get; }
}
