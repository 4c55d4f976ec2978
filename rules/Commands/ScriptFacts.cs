using System;
using System.Collections.Generic;
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
    private readonly Dictionary<string, Word> _variables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A setting of the client or service configuration is written.</summary>
    public void Configure(Command command, SubjectKind kind, string host, Setting setting, int? value, TextSpan place) =>
        _configured.Add(new Configured(command, kind, host, new Fact(setting, value, Origin.Explicit, place)));

    /// <summary>A subject that stands for itself.</summary>
    public void Add(Subject subject) => _subjects.Add(subject);

    /// <summary>A variable is given a value.</summary>
    public void Assign(string name, Word value) => _variables[name] = value;

    /// <summary>The word, or the value of the variable that it names, when the script says it.</summary>
    public Word Resolve(Word word) =>
        word.Kind == WordKind.Variable && _variables.TryGetValue(word.Text, out Word? value) ? value : word;

    /// <summary>The subjects that remain.</summary>
    public IReadOnlyList<Subject> ToSubjects()
    {
        for (int i = 0; i < _configured.Count; i++)
        {
            Configured one = _configured[i];
            if (_configured.FindIndex(i + 1, later => later.Overwrites(one)) < 0)
            {
                Stack stack = one.Kind == SubjectKind.ClientConfiguration ? WinRMClient.Row : WinRMService.Row;
                _subjects.Add(new Subject(one.Kind, stack, one.Host.Length == 0 ? null : one.Host, Worlds.Start.With(one.Fact), one.Command.Span));
            }
        }

        _subjects.Sort(static (x, y) => ((TextSpan)x.Anchor!).Start.CompareTo(((TextSpan)y.Anchor!).Start));
        return _subjects;
    }

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

        public bool Overwrites(Configured earlier) =>
            !Command.IsConditional && Kind == earlier.Kind && string.Equals(Host, earlier.Host, StringComparison.OrdinalIgnoreCase)
            && Fact.Setting == earlier.Fact.Setting && Fact.Value != earlier.Fact.Value;
    }
}
