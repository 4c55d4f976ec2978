using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>How sure a finding is.</summary>
public enum Confidence
{
    /// <summary>It hangs on a value that cannot be seen; shown only when asked for.</summary>
    Possible,

    /// <summary>It holds.</summary>
    Definite,
}

/// <summary>A rule's verdict about a subject.</summary>
public sealed class Finding
{
    internal Finding(Rule rule, Level level, Confidence confidence, string message, Subject subject, World world, object? location, IReadOnlyList<Fact> related)
    {
        Rule = rule;
        Level = level;
        Confidence = confidence;
        Message = message;
        Subject = subject;
        World = world;
        Location = location;
        Related = related;
    }

    /// <summary>What a front end has to say of a file itself, under a rule that judges nothing.</summary>
    public static Finding OfFile(Rule rule, string message, object location, Level? level = null) => new(
        rule, level ?? rule.Level, Confidence.Definite, message, new Subject(SubjectKind.File, null, null, Worlds.Of([World.Empty]), location), World.Empty, location, new Fact[0]);

    /// <summary>The rule that judged.</summary>
    public Rule Rule { get; }

    /// <summary>How serious it is here.</summary>
    public Level Level { get; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; }

    /// <summary>What happens, who gains what, the way out.</summary>
    public string Message { get; }

    /// <summary>What was judged.</summary>
    public Subject Subject { get; }

    /// <summary>The completed world in which the rule said so.</summary>
    public World World { get; }

    /// <summary>The front end's handle of the line to blame.</summary>
    public object? Location { get; }

    /// <summary>Other facts that contribute, in order; each has a location.</summary>
    public IReadOnlyList<Fact> Related { get; }

    /// <summary>What this finding implies and what therefore is not told by itself.</summary>
    public IReadOnlyList<Finding> Folded { get; private set; } = new Finding[0];

    /// <summary>The remedies that really end the finding here, the best first.</summary>
    public IEnumerable<Remedy> WaysOut
    {
        get
        {
            foreach (Remedy remedy in Rule.Remedies)
            {
                World after = World;
                foreach (KeyValuePair<Setting, int> change in remedy.Changes)
                {
                    after = after.With(new Fact(change.Key, change.Value, Origin.Explicit, null));
                }

                if (Rule.Judge(after, Subject).IsNo)
                {
                    yield return remedy;
                }
            }
        }
    }

    /// <summary>The same finding about a subject that goes by another name.</summary>
    public Finding About(Subject subject) =>
        new(Rule, Level, Confidence, Rule.Message(World, subject), subject, World, Location, Related) { Folded = Folded };

    internal Finding WithFolded(IReadOnlyList<Finding> folded) =>
        new(Rule, Level, Confidence, Message, Subject, World, Location, Related) { Folded = folded };

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} {Level} {Confidence}: {Message}";
}
