using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>How serious a finding is.</summary>
public enum Level
{
    /// <summary>Advice; shown in the IDE as a suggestion and by the linter when asked for.</summary>
    Advice,

    /// <summary>The article says "should", or a plain exposure.</summary>
    Warning,

    /// <summary>The article says "must" or "under no circumstances".</summary>
    Error,
}

/// <summary>What the reference transport does where the rule says Yes.</summary>
public enum TransportAction
{
    /// <summary>The rule does not speak of client connections.</summary>
    None,

    /// <summary>Connects and logs.</summary>
    Log,

    /// <summary>Refuses unless the caller names the exception in code.</summary>
    RefuseUnlessNamed,

    /// <summary>Refuses.</summary>
    Refuse,
}

/// <summary>One way out: settings that end the finding when they hold together.</summary>
/// <param name="Text">The way out in words, imperative.</param>
/// <param name="Changes">The settings and the values that they must have.</param>
public sealed record Remedy(string Text, params KeyValuePair<Setting, int>[] Changes)
{
    /// <summary>HTTPS instead of HTTP.</summary>
    public static Remedy UseHttps { get; } = Set("use HTTPS", Settings.Scheme, (int)Scheme.Https) with { Prerequisite = "port 5986; the server needs an HTTPS listener" };

    /// <summary>What has to be there for the change to work, or null.</summary>
    public string? Prerequisite { get; init; }

    /// <summary>A remedy that turns one setting to a value.</summary>
    public static Remedy Set(string text, Setting setting, int value) => new(text, new KeyValuePair<Setting, int>(setting, value));
}

/// <summary>One rule: what it is called, how it judges a world, and what it blames.</summary>
public abstract class Rule
{
    /// <summary>Public and final: WRM and four digits, never reused.</summary>
    public abstract string Id { get; }

    /// <summary>The finding as a headline, without a full stop.</summary>
    public abstract string Title { get; }

    /// <summary>The usual level.</summary>
    public abstract Level Level { get; }

    /// <summary>What an attacker gains and where he must stand, or what does not work; full sentences.</summary>
    public abstract string Reason { get; }

    /// <summary>The heading of the article (<see cref="Norm"/>) that the rule enforces; null for what the article does not say.</summary>
    public virtual string? Heading => null;

    /// <summary>The requirements of the norm (<see cref="Norm.All"/>) that the rule enforces.</summary>
    public virtual IReadOnlyList<string> Norms => new string[0];

    /// <summary>CWE number, or 0.</summary>
    public virtual int Cwe => 0;

    /// <summary>What the reference transport does.</summary>
    public virtual TransportAction Transport => TransportAction.None;

    /// <summary>Ids of the rules that this finding implies, so that they need not be told as well.</summary>
    public virtual IReadOnlyList<string> Folds => new string[0];

    /// <summary>What of <see cref="Folds"/> the finding implies in a world where it holds.</summary>
    public virtual IReadOnlyList<string> FoldsIn(World world) => Folds;

    /// <summary>Does the rule judge subjects of this kind?</summary>
    public virtual bool AppliesTo(SubjectKind kind) => false;

    /// <summary>Does the finding hold in this world?</summary>
    public virtual Tri Judge(World world, Subject subject) => Tri.No;

    /// <summary>The level in a world where the finding holds.</summary>
    public virtual Level LevelIn(World world) => Level;

    /// <summary>The message in a world where the finding holds: what happens, who gains what, the way out.</summary>
    public virtual string Message(World world, Subject subject) => Title;

    /// <summary>The facts to blame, the decisive one first; facts that are null are passed over.</summary>
    public virtual IEnumerable<Fact?> Blame(World world) => new Fact?[0];

    /// <summary>Ways out, the best first.</summary>
    public virtual IReadOnlyList<Remedy> Remedies => new Remedy[0];

    /// <summary>A sentence that begins like one.</summary>
    protected static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>The fact if it has the value or cannot be known; else it is not to blame.</summary>
    protected static Fact? When(World world, Setting setting, int value) => world.Is(setting, value).IsNo ? null : world[setting];
}
