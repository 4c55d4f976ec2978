using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Rules.Commands;

/// <summary>Session options that were made and wait for a connection.</summary>
internal sealed class PendingOptions
{
    private static readonly Setting[] s_settings =
    {
        Settings.NoEncryption, Settings.CaCheck, Settings.CnCheck, Settings.RevocationCheck, Settings.ProxySource, Settings.ProxyCredential, Settings.ProxyCredentialName, Settings.ProxyAuthentication,
    };

    private readonly Dictionary<Command, (World Options, Stack Stack)> _made = new();
    private readonly List<Command> _order = new();
    private readonly HashSet<Command> _taken = new();
    private readonly HashSet<Command> _others = new();

    /// <summary>A command made options.</summary>
    public void Add(Command command, World options, Stack stack)
    {
        if (!_made.ContainsKey(command))
        {
            _order.Add(command);
        }

        _made[command] = (options, stack);
    }

    /// <summary>A command made options for another protocol than that of WinRM.</summary>
    public void AddOther(Command command) => _others.Add(command);

    /// <summary>Does a word stand for options of another protocol?</summary>
    public bool IsOther(Word word) => word.Commands.Count == 1 && _others.Contains(word.Commands[0]);

    /// <summary>The options that a word stands for; unknown ones when they cannot be seen. Those of CIM can say the scheme.</summary>
    public World Take(Word word, ScriptFacts facts, Command command, bool isCim)
    {
        if (word.Commands.Count == 1 && _made.TryGetValue(word.Commands[0], out (World Options, Stack Stack) made))
        {
            _taken.Add(word.Commands[0]);
            return made.Options;
        }

        if (word.Kind == WordKind.Hashtable && word.Entries.Count > 0)
        {
            Word? Find(string name) => word.Entries.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value is { } value ? facts.Resolve(value, command) : null;
            return SessionOptions.Read(Find, name => Find(name) is { } value && value.TryTruth(out int? truth) ? truth : 0);
        }

        World world = World.Empty;
        foreach (Setting setting in s_settings)
        {
            world = word.HasHole ? world.With(new Fact(setting, null, Origin.Explicit, word.Span)) : world;
        }

        return isCim && word.HasHole ? world.With(new Fact(Settings.Scheme, null, Origin.Explicit, word.Span)) : world;
    }

    /// <summary>States the options that no connection took; what they are for is not known.</summary>
    public void AddRest(ScriptFacts facts)
    {
        foreach (Command command in _order.Where(command => !_taken.Contains(command)))
        {
            (World world, Stack stack) = _made[command];
            TextSpan anchor = command.Words[0].Span;
            if (!world.Facts.Any())
            {
                continue;
            }

            world = world.WithDefault(new Fact(Settings.Scheme, null, Origin.Default, null));
            world = MechanismFacts.Offer(null, Origin.Default, null).Aggregate(world, static (before, fact) => before.With(fact));
            facts.Add(new Subject(SubjectKind.Connection, stack, null, Worlds.Of(new[] { world }), anchor));
        }

        _order.Clear();
    }
}
