using System;
using System.Linq;

namespace WinRM.Rules.Commands;

/// <summary>What the commands of a script say about the version of WinRM that it is for: its name, or that of its installer.</summary>
internal sealed class VersionEvidence
{
    private static readonly string[] s_old = { "KB936059", "WinRM 1.1", "WinRM 1.0" };
    private static readonly string[] s_new = { "KB968929", "KB968930", "WinRM 2.0", "WinRM 3.0", "WinRM 5.1" };

    private TextSpan? _old;
    private bool _isNew;

    /// <summary>Looks at the words of a command that is always run.</summary>
    public void Observe(Command command)
    {
        for (int i = 0; i < command.Words.Count && !_isNew && command.Block.Parent is null; i++)
        {
            Word word = command.Words[i];
            string? next = i + 1 < command.Words.Count && string.Equals(word.Text, "WinRM", StringComparison.OrdinalIgnoreCase) ? "WinRM " + command.Words[i + 1].Text : null;
            _isNew = Names(word.Text, s_new) || (next is not null && Names(next, s_new));
            _old ??= Names(word.Text, s_old) || (next is not null && Names(next, s_old)) ? word.Span : null;
        }
    }

    /// <summary>The subject with the version, unless it has one of its own.</summary>
    public Subject Apply(Subject subject) =>
        _old is { } place && !_isNew && subject.Kind is SubjectKind.MachineProxy or SubjectKind.Connection && subject.Stack?.Defaults.ContainsKey(Settings.StackVersion) != true
            ? subject.With(subject.Worlds.Map(world => world.WithDefault(new Fact(Settings.StackVersion, Settings.Version(1, 1), Origin.Context, place))))
            : subject;

    private static bool Names(string text, string[] names) => names.Any(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
}
