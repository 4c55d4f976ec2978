using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules.Stacks;

namespace WinRM.Rules.Commands;

/// <summary>
/// What the commands of one script state, in order. A configuration that the same script sets to another value later, on
/// a path that is always taken, is what holds in the end; the earlier one is forgotten.
/// </summary>
internal sealed class ScriptFacts
{
    private readonly List<Configured> _configured = new();
    private readonly List<Subject> _subjects = new();
    private readonly Variables _variables = new();

    /// <summary>The folder of the WSMan: drive in which the script stands, or null when it stands elsewhere.</summary>
    public string? Location { get; set; }

    /// <summary>A setting of the client or service configuration is written.</summary>
    public void Configure(Command command, SubjectKind kind, string host, Setting setting, int? value, TextSpan place) =>
        _configured.Add(new Configured(command, kind, host, new Fact(setting, value, Origin.Explicit, place)));

    /// <summary>A subject that stands for itself.</summary>
    public void Add(Subject subject) => _subjects.Add(subject);

    /// <summary>A variable takes the value or the result of a command.</summary>
    public void Assign(string name, Command command) => _variables.Assign(name, command);

    /// <summary>The word, or the value of the variable that it names, when the script says it.</summary>
    public Word Resolve(Word word, Command command) => _variables.Resolve(word, command.Block);

    /// <summary>The subjects that remain.</summary>
    public IReadOnlyList<Subject> ToSubjects()
    {
        // From the end, so that what comes later is known: per setting and block the one value that is always written
        // there later, or null values when there are several.
        Dictionary<(SubjectKind, string, Setting), Dictionary<Block, Later>> later = new();
        for (int i = _configured.Count - 1; i >= 0; i--)
        {
            Configured one = _configured[i];
            (SubjectKind, string, Setting) key = (one.Kind, one.Host.ToUpperInvariant(), one.Fact.Setting);
            if (!later.TryGetValue(key, out Dictionary<Block, Later>? blocks))
            {
                later.Add(key, blocks = new Dictionary<Block, Later>());
            }

            bool isOverwritten = false;
            for (Block? block = one.Command.Block; block is not null && !isOverwritten; block = block.Parent)
            {
                isOverwritten = blocks.TryGetValue(block, out Later written) && (written.IsMixed || written.Value != one.Fact.Value);
            }

            bool isKnown = blocks.TryGetValue(one.Command.Block, out Later before);
            blocks[one.Command.Block] = new Later(one.Fact.Value, isKnown && (before.IsMixed || before.Value != one.Fact.Value));
            if (!isOverwritten)
            {
                Stack stack = one.Kind == SubjectKind.ClientConfiguration ? WinRMClient.Row : WinRMService.Row;
                _subjects.Add(new Subject(one.Kind, stack, one.Host.Length == 0 ? null : one.Host, Worlds.Start.With(one.Fact), one.Command.Span));
            }
        }

        return _subjects.OrderBy(static subject => ((TextSpan)subject.Anchor!).Start).ThenBy(static subject => PlaceOf(subject)).ToArray();
    }

    private static int PlaceOf(Subject subject) =>
        subject.Worlds[0].Facts.Min(static fact => fact.Location is TextSpan span ? (int?)span.Start : null) ?? int.MaxValue;

    private readonly record struct Later(int? Value, bool IsMixed);

    private sealed class Configured
    {
        public Configured(Command command, SubjectKind kind, string host, Fact fact)
        {
            Command = command;
            Kind = kind;
            Host = host;
            Fact = fact;
        }

        public Command Command { get; }

        public SubjectKind Kind { get; }

        public string Host { get; }

        public Fact Fact { get; }
    }
}
