using System;
using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>The only judge: holds every rule against every world of a subject.</summary>
public sealed class Evaluator
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly JudgeOptions _options;
    private readonly Action<Rule, Exception>? _onFailure;

    /// <summary>Makes a judge.</summary>
    /// <param name="rules">The rules to hold against subjects.</param>
    /// <param name="options">What the user said about the surroundings.</param>
    /// <param name="onFailure">Told when a rule throws; the other rules still judge. When null, the exception is thrown on.</param>
    public Evaluator(IReadOnlyList<Rule> rules, JudgeOptions options, Action<Rule, Exception>? onFailure = null)
    {
        _rules = rules;
        _options = options;
        _onFailure = onFailure;
    }

    /// <summary>All findings about one subject, in the order of the rules, before folding.</summary>
    public IReadOnlyList<Finding> Judge(Subject subject)
    {
        List<World> worlds = new(subject.Worlds.Count);
        foreach (World stated in subject.Worlds)
        {
            World world = _options.Apply(subject.Kind, stated);
            world = subject.Stack?.Complete(subject.Kind, world) ?? Stack.CompleteKind(subject.Kind, world);
            worlds.Add(world);
        }

        List<Finding> findings = new();
        foreach (Rule rule in _rules)
        {
            try
            {
                if (rule.AppliesTo(subject.Kind) && JudgeOne(rule, subject, worlds) is { } finding)
                {
                    findings.Add(finding);
                }
            }
            catch (Exception exception) when (_onFailure is not null)
            {
                _onFailure(rule, exception);
            }
        }

        return findings;
    }

    private static Finding? JudgeOne(Rule rule, Subject subject, List<World> worlds)
    {
        World? worst = null;
        Tri verdict = Tri.No;
        foreach (World world in worlds)
        {
            Tri here = rule.Judge(world, subject);
            bool stronger = worst is null ? !here.IsNo : (here | verdict) != verdict;
            if (stronger || (worst is not null && !here.IsNo && here == verdict && rule.LevelIn(world) > rule.LevelIn(worst)))
            {
                worst = world;
                verdict = here;
            }
        }

        return worst is null ? null : Describe(rule, subject, worst, verdict.IsYes ? Confidence.Definite : Confidence.Possible);
    }

    private static Finding Describe(Rule rule, Subject subject, World world, Confidence confidence)
    {
        List<Fact> blamed = new();
        foreach (Fact? fact in rule.Blame(world))
        {
            if (fact?.Location is not null)
            {
                blamed.Add(fact);
            }
        }

        // What somebody wrote comes before what follows from it; the subject's own place is the last resort.
        Fact? primary = blamed.Find(static fact => fact.IsWritten) ?? (blamed.Count > 0 ? blamed[0] : null);
        object? location = primary?.Location ?? subject.Anchor;
        List<Fact> related = blamed.FindAll(fact => fact != primary && !Equals(fact.Location, location));
        for (int i = related.Count - 1; i > 0; i--)
        {
            if (related.FindIndex(fact => Equals(fact.Location, related[i].Location)) < i)
            {
                related.RemoveAt(i);
            }
        }

        return new Finding(rule, rule.LevelIn(world), confidence, rule.Message(world, subject), subject, world, location, related);
    }
}
