using System;

namespace WinRM.Lint;

/// <summary>What the command line asks for cannot be done.</summary>
internal sealed class UsageException : Exception
{
    /// <summary>Says why.</summary>
    public UsageException(string message)
        : base(message)
    {
    }
}
