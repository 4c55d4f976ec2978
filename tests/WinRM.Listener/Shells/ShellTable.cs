using System;
using System.Collections.Concurrent;
using WinRM.Listener.Soap;

namespace WinRM.Listener.Shells;

/// <summary>The shells that are open. They belong to users, not to connections.</summary>
internal sealed class ShellTable
{
    private readonly ConcurrentDictionary<string, Shell> _shells = new(StringComparer.Ordinal);

    /// <summary>Opens one.</summary>
    public void Add(Shell shell) => _shells[shell.Id] = shell;

    /// <summary>The shell with this identifier.</summary>
    /// <exception cref="WsmanFaultException">There is none, or it is somebody else's.</exception>
    public Shell Get(string? id, string user) =>
        id is not null && _shells.TryGetValue(id, out Shell? shell) && shell.Owner == user ? shell : throw WsmanFaultException.NoShell();

    /// <summary>Closes one.</summary>
    public void Remove(Shell shell)
    {
        _shells.TryRemove(shell.Id, out _);
        shell.Close();
    }
}
