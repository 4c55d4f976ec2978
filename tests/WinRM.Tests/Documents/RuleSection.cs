using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Tests.Cases;

namespace WinRM.Tests.Documents;

/// <summary>The section of one rule.</summary>
internal static class RuleSection
{
    // More surfaces than these are folded away; their examples say the same once more.
    private const int OpenSurfaces = 2;

    public static void Write(Markdown document, DocumentSource source, Rule rule)
    {
        document.Heading(3, $"{rule.Id}: {rule.Title}", rule.Id.ToLowerInvariant());
        document.Block(Facts(source, rule));
        document.Block(rule.Reason);
        if (rule.Remedies.Count > 0)
        {
            document.Block("What to do:").List(rule.Remedies.Select(static remedy => Markdown.Capital(remedy.Text) + (remedy.Prerequisite is { } needed ? $" ({needed})." : ".")));
        }

        IReadOnlyList<Surface> surfaces = source.SurfacesOf(rule);
        WriteExamples(document, source, rule, surfaces.Take(OpenSurfaces));
        if (surfaces.Count > OpenSurfaces)
        {
            document.Block($"<details>\n<summary>Examples: {string.Join(", ", surfaces.Skip(OpenSurfaces).Select(static surface => surface.Name))}</summary>");
            WriteExamples(document, source, rule, surfaces.Skip(OpenSurfaces));
            document.Block("</details>");
        }

        WriteNorm(document, rule);
        foreach (string paragraph in Rest(source, rule))
        {
            document.Block(paragraph);
        }
    }

    private static string Facts(DocumentSource source, Rule rule)
    {
        List<string> facts = [$"Level: **{RuleIndex.LevelsOf(rule)}**"];
        string[] kinds = [.. Enum.GetValues<SubjectKind>().Where(rule.AppliesTo).Select(Plural)];
        if (kinds.Length > 0)
        {
            facts.Add("judges " + string.Join(", ", kinds));
        }

        if (rule.Cwe > 0)
        {
            facts.Add($"[CWE-{rule.Cwe}](https://cwe.mitre.org/data/definitions/{rule.Cwe}.html)");
        }

        if (source.Fixable.Contains(rule.Id))
        {
            facts.Add("code fix in C#");
        }

        if (source.IsPlanned(rule))
        {
            facts.Add("**planned**: nothing finds it yet");
        }

        if (source.IsToldByTheLinter(rule))
        {
            facts.Add("told by the linter among its errors, which make the exit code 4");
        }

        return string.Join(" · ", facts);
    }

    private static void WriteExamples(Markdown document, DocumentSource source, Rule rule, IEnumerable<Surface> surfaces)
    {
        foreach (Surface surface in surfaces)
        {
            (CaseFile bad, CaseFile good) = source.ExamplesOf(rule, surface);
            WriteExample(document, bad, "Bad", "found as well");
            WriteExample(document, good, "Good", "still found");
        }
    }

    private static void WriteExample(Markdown document, CaseFile @case, string verdict, string others)
    {
        IEnumerable<string> notes = @case.Said.Select(static said => $"with `{said}`");
        string[] more = [.. @case.Expected.Select(static expected => expected.Rule).Where(id => id != @case.RuleId).Distinct().Order(StringComparer.Ordinal)];
        if (more.Length > 0)
        {
            notes = notes.Append($"{others}: {Markdown.Links(more)}");
        }

        string note = notes.Any() ? $" ({string.Join("; ", notes)})" : "";
        IEnumerable<string> lines = @case.Readable.SkipWhile(static line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal));
        document.Block($"{verdict}, {Surface.Find(@case.Surface).Name}{note}:");
        document.Block($"```{Surface.Language(DocumentSource.FileExtension(@case))}\n{string.Join('\n', lines).TrimEnd()}\n```");
    }

    private static void WriteNorm(Markdown document, Rule rule)
    {
        if (rule.Norms.Count == 0)
        {
            return;
        }

        document.Block(rule.Heading is { } heading
            ? $"It enforces [{heading}]({Norm.AddressOf(heading)}) of Microsoft's article:"
            : "Microsoft's article does not name this; it undoes what the article asks for:");
        document.List(rule.Norms.Select(static id => $"{id}: {Norm.Find(id).Text}"));
    }

    private static IEnumerable<string> Rest(DocumentSource source, Rule rule)
    {
        if (rule.Folds.Count > 0)
        {
            string where = rule.FoldsIn(With(Scheme.Https)).Count < rule.Folds.Count ? "on the same connection, when it is HTTP" : "on the same connection";
            yield return $"Takes in {Markdown.Links(rule.Folds.Order(StringComparer.Ordinal))} {where}.";
        }

        if (rule.Transport != TransportAction.None)
        {
            yield return $"Reference transport: {TransportOf(source, rule)}.";
        }

        if (source.SurfacesOf(rule).Contains(Surface.CSharp))
        {
            yield return $"To silence it in C#: `#pragma warning disable {rule.Id}` for some lines, "
                + $"`dotnet_diagnostic.{rule.Id}.severity = none` in `.editorconfig` for some files.";
        }
    }

    private static string TransportOf(DocumentSource source, Rule rule)
    {
        bool refusesHttp = rule.FoldsIn(With(Scheme.Http)).Any(id => source.Rules.First(other => other.Id == id).Transport == TransportAction.Refuse);
        return rule.Transport switch
        {
            TransportAction.Refuse => "refuses",
            TransportAction.RefuseUnlessNamed when refusesHttp => "refuses over HTTP; refuses over HTTPS unless the caller names the exception in code",
            TransportAction.RefuseUnlessNamed => "refuses unless the caller names the exception in code",
            _ => "connects and logs it",
        };
    }

    private static World With(Scheme scheme) => World.Empty.With(new Fact(Settings.Scheme, (int)scheme, Origin.Explicit, null));

    private static string Plural(SubjectKind kind) => kind switch
    {
        SubjectKind.Connection => "client connections",
        SubjectKind.ClientConfiguration => "the WinRM client configuration of a machine",
        SubjectKind.ServiceConfiguration => "the WinRM service configuration of a machine",
        SubjectKind.MachineProxy => "the WinHTTP proxy of a machine",
        _ => "proxy servers",
    };
}
