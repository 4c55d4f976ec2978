using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using WinRM.Rules;

namespace WinRM.Lint.Fixes;

/// <summary>Reads a file again with edits made, and compares what it states.</summary>
internal sealed class FileReread
{
    private readonly SourceFile _file;
    private readonly InputReader _reader;
    private readonly Limits _limits;
    private readonly FileFacts _facts;
    private readonly FactIndex _before;

    /// <summary>A file of the run.</summary>
    public FileReread(SourceFile file, InputReader reader, Limits limits)
    {
        _file = file;
        _reader = reader;
        _limits = limits;
        _facts = Read(file.Text);
        _before = new FactIndex(_facts, file.Path);
    }

    /// <summary>The fixes that do not do what they should, when all are made; null when something else moves.</summary>
    public IReadOnlyList<Fix>? Failing(IReadOnlyList<Fix> fixes)
    {
        EditSet edits = new(fixes.SelectMany(OfFile));
        string text = edits.Apply(_file.Text);
        try
        {
            FileFacts facts = Read(text);
            FactIndex after = new(facts, _file.Path);
            bool isKept = Proxies(facts) == Proxies(_facts) && facts.Errors.Count <= _facts.Errors.Count && facts.Remarks.Count <= _facts.Remarks.Count
                && IsKept(edits, after) && TreeShape.IsKept(_file, new SourceFile(_file.Path, text), edits, _limits);
            return isKept && !(fixes.Any(static fix => fix.IsOfProxyServer) && IsWorse(facts)) ? [.. fixes.Where(fix => !Holds(fix, edits, after))] : null;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    private IEnumerable<Edit> OfFile(Fix fix) => fix.Edits.Where(edit => edit.Path == _file.Path);

    private FileFacts Read(string text) => _reader.Read(_file.Path, new UTF8Encoding(false).GetBytes(text), isNamed: false);

    // What a proxy server does hangs together: a connection that is kept at last can be one that is shared.
    private bool IsWorse(FileFacts after) => Faults(after).Except(Faults(_facts)).Any();

    private IEnumerable<string> Faults(FileFacts facts) => _reader.Judge(_file.Path, facts).Findings
        .Where(static finding => finding.Finding is { Confidence: Confidence.Definite, Level: > Level.Advice }).Select(static finding => finding.Finding.Rule.Id);

    // A proxy server that is switched off has no fault either.
    private static int Proxies(FileFacts facts) => facts.Subjects.Count(static subject => subject.Kind == SubjectKind.ProxyServer);

    // What is written elsewhere is still stated, and nothing else is, but for what follows from the settings that were edited.
    private bool IsKept(EditSet edits, FactIndex after)
    {
        HashSet<Stated> now = [.. after.All.Where(static stated => stated.IsWritten)];
        HashSet<Stated> kept = [];
        HashSet<Setting> edited = [];
        foreach (Stated stated in _before.All.Where(static stated => stated.IsWritten))
        {
            if (edits.Touches(stated.Span))
            {
                edited.Add(stated.Setting);
            }
            else
            {
                kept.Add(stated with { Span = edits.Map(stated.Span) });
            }
        }

        return kept.All(now.Contains) && now.All(stated => kept.Contains(stated) || edited.Contains(stated.Setting) || edits.TouchesAfter(stated.Span));
    }

    // Every fact where the fix writes has the wanted value, and there is one unless the value is what nobody need state.
    private bool Holds(Fix fix, EditSet edits, FactIndex after)
    {
        Edit[] here = [.. OfFile(fix)];
        foreach (Change change in fix.Changes)
        {
            Stated[] now = [.. here.SelectMany(edit => after.At(change.Setting, edits.After(edit)))];
            bool isExpected = Array.Exists(here, edit => edit.Span.Length == 0 ? fix.Changes.Count == 1 : _before.At(change.Setting, edit.Span).Any());
            if (Array.Exists(now, stated => stated.Value != change.Value) || (now.Length == 0 && isExpected && !fix.IsDefault))
            {
                return false;
            }
        }

        return true;
    }
}
