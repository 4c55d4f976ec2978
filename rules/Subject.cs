using System;
using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>ONE client connection, WinRM configuration, machine proxy or proxy server, in all the ways in which it can be set.</summary>
public sealed class Subject
{
    /// <summary>Describes a subject.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="stack">Whose defaults hold, or null when the front end states everything.</param>
    /// <param name="name">A host name or another word that tells it apart in messages; null when it has none.</param>
    /// <param name="worlds">What was stated.</param>
    /// <param name="anchor">Where the subject stands when no single fact is to blame.</param>
    public Subject(SubjectKind kind, Stack? stack, string? name, Worlds worlds, object? anchor)
    {
        Kind = kind;
        Stack = stack;
        Name = name;
        Worlds = worlds;
        Anchor = anchor;
    }

    /// <summary>What it is.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Whose defaults hold.</summary>
    public Stack? Stack { get; }

    /// <summary>A host name or another word for messages.</summary>
    public string? Name { get; }

    /// <summary>The hosts that are set up alike, when the subject stands for several and they are known.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = new string[0];

    /// <summary>What was stated.</summary>
    public Worlds Worlds { get; }

    /// <summary>Where the subject stands.</summary>
    public object? Anchor { get; }

    /// <summary>The ports on which a proxy server listens; empty when they are not known.</summary>
    public IReadOnlyList<int> Ports { get; init; } = new int[0];

    /// <summary>The bypass list of a machine's proxy; null when there is none, or it is not known.</summary>
    public string? Bypass { get; init; }

    /// <summary>The same subject in other worlds.</summary>
    public Subject With(Worlds worlds) => new(Kind, Stack, Name, worlds, Anchor) { Hosts = Hosts, Ports = Ports, Bypass = Bypass };

    /// <summary>The subject whose facts stand at other places, as when a command was read out of a longer text.</summary>
    public Subject Relocate(Func<object?, object?> map) =>
        new(Kind, Stack, Name, Worlds.Map(world => world.Relocate(map)), map(Anchor)) { Hosts = Hosts, Ports = Ports, Bypass = Bypass };
}
