using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WinRM.Analyzers;

/// <summary>
/// Carries a way out from the analyzer, which knows what to write, to the code fix, which writes it: a property of the
/// diagnostic with key, title, "all" or "one", and for each edit the number of the additional location to replace and the new text.
/// </summary>
internal sealed class FixProposal
{
    /// <summary>The most proposals that a diagnostic carries.</summary>
    public const int Limit = 8;

    private const string All = "all";
    private const char Separator = '\u001F';

    /// <summary>A proposal.</summary>
    /// <param name="key">The same for the same way out of every finding of a rule, so that Fix All takes one way.</param>
    /// <param name="title">What changes, and what has to be there for it.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="isForFixAll">It can be made everywhere without a look at each place.</param>
    public FixProposal(string key, string title, IReadOnlyList<Edit> edits, bool isForFixAll)
    {
        IsForFixAll = isForFixAll;
        Key = key;
        Title = title;
        Edits = edits;
    }

    public string Key { get; }

    public string Title { get; }

    public IReadOnlyList<Edit> Edits { get; }

    public bool IsForFixAll { get; }

    /// <summary>Name of the property that carries a proposal.</summary>
    public static string PropertyName(int number) => "fix" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the proposal; the places of its edits are added to the diagnostic's additional locations.</summary>
    public string Write(SyntaxTree tree, List<Location> locations)
    {
        List<string> parts = new() { Key, Title, IsForFixAll ? All : "one" };
        foreach (Edit edit in Edits)
        {
            parts.Add(locations.Count.ToString(CultureInfo.InvariantCulture));
            parts.Add(edit.NewText);
            locations.Add(Location.Create(tree, edit.Span));
        }

        return string.Join(Separator.ToString(), parts);
    }

    /// <summary>Reads a proposal of a diagnostic; null when it has no such proposal.</summary>
    public static FixProposal? Read(Diagnostic diagnostic, int number)
    {
        if (!diagnostic.Properties.TryGetValue(PropertyName(number), out string? text) || text is null)
        {
            return null;
        }

        string[] parts = text.Split(Separator);
        IEnumerable<Edit> edits = Enumerable.Range(0, (parts.Length - 3) / 2).Select(i =>
            new Edit(diagnostic.AdditionalLocations[int.Parse(parts[3 + (2 * i)], CultureInfo.InvariantCulture)].SourceSpan, parts[4 + (2 * i)]));
        return new FixProposal(parts[0], parts[1], edits.ToList(), parts[2] == All);
    }
}
