using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Projects;

/// <summary>Files that a tool reads as one, as one text: what stands in several can be put together, and its places are found again.</summary>
internal sealed class HclText
{
    private readonly List<SourceFile> _files;
    private readonly List<int> _starts = [];

    /// <summary>Joins files, in the order in which the tool reads them.</summary>
    public HclText(IEnumerable<SourceFile> files)
    {
        _files = [.. files];
        StringBuilder text = new();
        foreach (SourceFile file in _files)
        {
            _starts.Add(text.Length);
            text.Append(file.Text).Append('\n');
        }

        Whole = new SourceFile(_files.Find(static file => !HclReader.IsJson(file))?.Path ?? _files.FirstOrDefault()?.Path ?? "", text.ToString());
    }

    /// <summary>The files as one.</summary>
    public SourceFile Whole { get; }

    /// <summary>The maps of the files, each with the file that it is.</summary>
    public IEnumerable<(SourceFile File, YamlMapping Root)> Read(Limits limits, YamlBudget budget)
    {
        for (int i = 0; i < _files.Count; i++)
        {
            int start = _starts[i];
            foreach (YamlMapping root in HclReader.ReadPart(Whole, limits, budget, start, start + _files[i].Text.Length, HclReader.IsJson(_files[i])).OfType<YamlMapping>())
            {
                yield return (_files[i], root);
            }
        }
    }

    /// <summary>The place in a file of which a place of the text is a part.</summary>
    public Place At(Place place)
    {
        if (place.File != Whole)
        {
            return place;
        }

        int found = _starts.BinarySearch(place.Span.Start);
        int i = Math.Max(found >= 0 ? found : ~found - 1, 0);
        return new Place(_files[i], new TextSpan(place.Span.Start - _starts[i], place.Span.Length)) { Source = place.Source, Overrides = place.Overrides };
    }
}
