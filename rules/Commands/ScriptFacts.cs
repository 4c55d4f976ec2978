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
    private readonly ScriptFacts? _outer;
    private readonly Word? _script;
    private readonly List<Configured> _configured = new();
    private readonly List<Subject> _subjects = new();
    private readonly Variables _variables = new();
    private readonly PendingOptions _options = new();
    private readonly UserProxies _userProxies = new();
    private readonly VersionEvidence _version = new();

    /// <summary>A script of its own.</summary>
    public ScriptFacts()
    {
    }

    private ScriptFacts(ScriptFacts outer, Word script)
    {
        _outer = outer;
        _script = script;
    }

    /// <summary>The folder of the WSMan: drive in which the script stands, or null when it stands elsewhere.</summary>
    public string? Location { get; set; }

    /// <summary>What a script inside a word of this one states; it has variables of its own.</summary>
    public ScriptFacts Inside(Word script) => new(this, script);

    /// <summary>A setting of the client or service configuration is written.</summary>
    /// <param name="command">The command that writes.</param>
    /// <param name="kind">The side.</param>
    /// <param name="host">The other machine, or empty.</param>
    /// <param name="setting">What is set.</param>
    /// <param name="value">Its value, or null when it cannot be known.</param>
    /// <param name="place">Where the value stands.</param>
    /// <param name="isPolicy">It is a policy, which no local value overwrites.</param>
    public void Configure(Command command, SubjectKind kind, string host, Setting setting, int? value, TextSpan place, bool isPolicy = false) =>
        Configure(new Configured(command.Block, command.Span, kind, (isPolicy ? "policy " : "") + host.ToUpperInvariant(), host, new Fact(setting, value, Origin.Explicit, place)));

    /// <summary>A subject that stands for itself.</summary>
    public void Add(Subject subject)
    {
        if (_outer is null)
        {
            _subjects.Add(subject);
        }
        else
        {
            _outer.Add(subject.Relocate(place => place is TextSpan span ? OuterPlace(span) : place));
        }
    }

    /// <summary>Options for a connection; they are judged on their own unless a connection takes them.</summary>
    public void AddOptions(Command command, World options, Stack stack) => _options.Add(command, options, stack);

    /// <summary>Options for a connection that is none of WinRM.</summary>
    public void AddOtherOptions(Command command) => _options.AddOther(command);

    /// <summary>Are the options that a word stands for those of another protocol?</summary>
    public bool IsOther(Word options, Command command) => _options.IsOther(Resolve(options, command));

    /// <summary>The options that a word hands to a connection; those of CIM can say the scheme.</summary>
    public World TakeOptions(Word word, Command command, bool isCim) => _options.Take(Resolve(word, command), this, command, isCim);

    /// <summary>A value beside the proxy of Internet Explorer is written.</summary>
    public void WriteUserProxy(string key, string name, Word value, Command command) => _userProxies.Write(key, name, value, command);

    /// <summary>A command may name the version of WinRM.</summary>
    public void Observe(Command command) => _version.Observe(command);

    /// <summary>The script has been read to its end.</summary>
    public void End()
    {
        _options.AddRest(this);
        _userProxies.State(this);
    }

    /// <summary>A variable takes the value or the result of a command.</summary>
    public void Assign(string name, Command command) => _variables.Assign(name, command);

    /// <summary>The word, or the value of the variable that it names, when the script says it.</summary>
    public Word Resolve(Word word, Command command) => _variables.Resolve(word, command.Block);

    /// <summary>The subjects that remain.</summary>
    public IReadOnlyList<Subject> ToSubjects()
    {
        End();

        // From the end, so that what comes later is known: per setting and block the one value that is always written
        // there later, or null values when there are several.
        Dictionary<(SubjectKind, string, Setting), Dictionary<Block, Later>> later = new();
        for (int i = _configured.Count - 1; i >= 0; i--)
        {
            Configured one = _configured[i];
            (SubjectKind, string, Setting) key = (one.Kind, one.Store, one.Fact.Setting);
            if (!later.TryGetValue(key, out Dictionary<Block, Later>? blocks))
            {
                later.Add(key, blocks = new Dictionary<Block, Later>());
            }

            bool isOverwritten = false;
            for (Block? block = one.Block; block is not null && !isOverwritten; block = block.Parent)
            {
                isOverwritten = blocks.TryGetValue(block, out Later written) && (written.IsMixed || written.Value != one.Fact.Value);
            }

            bool isKnown = blocks.TryGetValue(one.Block, out Later before);
            blocks[one.Block] = new Later(one.Fact.Value, isKnown && (before.IsMixed || before.Value != one.Fact.Value));
            if (!isOverwritten)
            {
                Stack stack = one.Kind == SubjectKind.ClientConfiguration ? WinRMClient.Row : WinRMService.Row;
                Worlds worlds = Worlds.Start.With(one.Fact);
                worlds = one.Fact.Setting == Settings.HttpListener && RefusesUnencrypted(one) is { } refusal ? worlds.With(refusal) : worlds;
                _subjects.Add(new Subject(one.Kind, stack, one.Host.Length == 0 ? null : one.Host, worlds, one.Anchor));
            }
        }

        return _subjects.Select(_version.Apply).OrderBy(static subject => ((TextSpan)subject.Anchor!).Start).ThenBy(static subject => PlaceOf(subject)).ToArray();
    }

    // What the same script says about unencrypted traffic decides what a listener is worth.
    private Fact? RefusesUnencrypted(Configured listener)
    {
        List<Configured> said = _configured.FindAll(one => one.Kind == listener.Kind && one.Host == listener.Host && one.Fact.Setting == Settings.AllowUnencrypted);
        return said.Count > 0 && said.TrueForAll(static one => one.Fact.Value == 0) ? said[0].Fact : null;
    }

    private static int PlaceOf(Subject subject) =>
        subject.Worlds[0].Facts.Min(static fact => fact.Location is TextSpan span ? (int?)span.Start : null) ?? int.MaxValue;

    private readonly record struct Later(int? Value, bool IsMixed);

    private void Configure(Configured one)
    {
        if (_outer is null)
        {
            _configured.Add(one);
        }
        else
        {
            _outer.Configure(one with { Anchor = OuterPlace(one.Anchor), Fact = one.Fact.At(OuterPlace((TextSpan)one.Fact.Location!)) });
        }
    }

    private TextSpan OuterPlace(TextSpan span) => _script!.SpanOf(span.Start, span.Length);

    private sealed record Configured(Block Block, TextSpan Anchor, SubjectKind Kind, string Store, string Host, Fact Fact);
}
