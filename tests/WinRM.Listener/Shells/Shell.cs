using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace WinRM.Listener.Shells;

/// <summary>A shell that a user has opened.</summary>
/// <param name="Owner">Who; nobody else finds it.</param>
/// <param name="Variables">The environment that it was given.</param>
/// <param name="Folder">The working directory that it was given, or nothing.</param>
internal sealed record Shell(string Owner, IReadOnlyDictionary<string, string> Variables, string Folder)
{
    private readonly ConcurrentDictionary<string, ShellCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Its identifier.</summary>
    public string Id { get; } = Guid.NewGuid().ToString().ToUpperInvariant();

    /// <summary>Runs a line.</summary>
    public ShellCommand Run(string line)
    {
        ShellCommand command = new();
        _commands[command.Id] = command;
        command.Start(line, this);
        return command;
    }

    /// <summary>The command with this identifier, or null.</summary>
    public ShellCommand? Find(string? id) => id is not null && _commands.TryGetValue(id, out ShellCommand? command) ? command : null;

    /// <summary>Ends a command and forgets it.</summary>
    public void Terminate(ShellCommand command)
    {
        _commands.TryRemove(command.Id, out _);
        command.Terminate();
    }

    /// <summary>Ends all commands.</summary>
    public void Close()
    {
        foreach (ShellCommand command in _commands.Values)
        {
            Terminate(command);
        }
    }
}
