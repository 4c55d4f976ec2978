using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Config;
using WinRM.Lint.Dialects;
using WinRM.Lint.Projects;
using WinRM.Lint.Proxies;
using WinRM.Rules;

namespace WinRM.Lint.Scripts;

/// <summary>
/// The files that one file holds as texts: what cloud-init writes, what a ConfigMap keeps, documents inside documents. Each
/// is read as a file of its own, and all of them together as the project that they become.
/// </summary>
internal sealed class CarriedFiles
{
    // YAML in a here-document in user data in YAML …
    private const int MaxDepth = 4;

    /// <summary>What the paths of files have that decide about others, whatever they say.</summary>
    public static readonly string[] Parts = ["hosts", "inventory", "group_vars", "host_vars"];

    private static readonly SearchValues<string> s_parts = SearchValues.Create(Parts, StringComparison.Ordinal);

    private static readonly InputReader s_reader = new(new Linter(new LintOptions()), Limits.Default);

    private readonly Reading _reading;
    private readonly List<(MappedText Text, SourceFile File, FileFacts Facts)> _files = [];

    /// <summary>Nothing carried yet.</summary>
    public CarriedFiles(Reading reading) => _reading = reading;

    /// <summary>A text may be a file that is read here.</summary>
    public static bool MayBe(ReadOnlySpan<char> text) => CommandWords.AreIn(text) || text.Contains("ansible_", StringComparison.Ordinal);

    /// <summary>By its name a file may decide about others, whatever it says.</summary>
    public static bool IsPart(string path) => path.AsSpan().ContainsAny(s_parts);

    /// <summary>Reads a text as the file of this name; false when it is no file of a known kind, but perhaps a script.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Where it will be, in the notation of any system.</param>
    public bool TryAdd(MappedText text, string path)
    {
        SourceFile file = new(path.Replace('\\', '/').TrimStart('/'), text.Text);
        if (_reading.Depth < MaxDepth && !MayBe(text.Text) && IsPart(path))
        {
            _files.Add((text, file, FileFacts.None with { Source = file }));
            return true;
        }

        if (_reading.Depth >= MaxDepth || !MayBe(text.Text))
        {
            return false;
        }

        IDialect? dialect = DialectCatalog.All.FirstOrDefault(candidate => candidate.Recognizes(file));
        // Scripts have a reader of their own; what a proxy server is told is judged in its own files only.
        if (dialect is null or Script or ScriptText or UnixScript or ProxyDialect)
        {
            return false;
        }

        Reading inner = new(file, _reading.Limits) { Depth = _reading.Depth + 1, Versions = _reading.Versions };
        try
        {
            dialect.Read(inner);
        }
        catch (UnreadableException exception)
        {
            inner.Report(exception.Message, exception.Line ?? 1);
        }

        // What cannot be read may be a script after all.
        if (inner.Errors.Count > 0 && inner.Subjects.Count == 0)
        {
            return false;
        }

        FileFacts facts = new(inner.Subjects, []) { Source = file, IsRecognized = true, Alone = inner.Alone };
        _files.Add((text, file, facts));
        return true;
    }

    /// <summary>States what the files describe, each thing where it stands in the file around them.</summary>
    public void State()
    {
        _files.Sort(static (a, b) => string.CompareOrdinal(a.File.Path, b.File.Path));
        FileFacts[] facts = [.. _files.Select(static file => file.Facts)];
        if (_files.Count > 1 && _files.Select(static file => file.File.Path).Distinct(StringComparer.Ordinal).Count() == _files.Count)
        {
            ProjectFiles files = new([.. _files.Select(static file => new Input(InputFile.Called(file.File.Path), ConfigValues.Empty, s_reader) { Text = () => file.File })], facts);
            ProjectCatalog.Apply(files, _reading.Limits);
            facts = files.Facts();
        }

        Dictionary<SourceFile, MappedText> texts = _files.ToDictionary(static file => file.File, static file => file.Text);
        foreach (Subject subject in facts.SelectMany(static file => file.Subjects))
        {
            _reading.Add(subject.Relocate(location => location is Place place ? Outer(place, texts) : location));
        }

        _files.Clear();
    }

    private Place Outer(Place place, Dictionary<SourceFile, MappedText> texts) => !texts.TryGetValue(place.File, out MappedText? text) ? place : new Place(_reading.File, text.Map(place.Span))
    {
        Source = place.Source is { } source ? Outer(source, texts) : null,
        Overrides = place.Overrides is { } other ? Outer(other, texts) : null,
    };
}
