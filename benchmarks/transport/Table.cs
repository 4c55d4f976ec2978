using System.Collections.Generic;
using System.IO;

namespace WinRM.TransportBenchmarks;

/// <summary>Rows of Markdown, and where they stand in a file.</summary>
internal sealed class Table
{
    private const string Begin = "<!-- table: begin -->";
    private const string End = "<!-- table: end -->";

    private readonly List<string> _rows = [];

    /// <summary>Adds the heading of a table.</summary>
    public void Head(string first, params string[] others)
    {
        _rows.Add("");
        Row([first, .. others]);
        Row([.. System.Linq.Enumerable.Repeat("---", others.Length + 1)]);
    }

    /// <summary>Adds a row and shows it.</summary>
    public void Row(params string[] cells)
    {
        string row = "| " + string.Join(" | ", cells) + " |";
        _rows.Add(row);
        System.Console.WriteLine(row);
    }

    /// <summary>Puts the tables between the marks of a file.</summary>
    public void WriteTo(string file)
    {
        string text = File.ReadAllText(file);
        int begin = text.IndexOf(Begin, System.StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, System.StringComparison.Ordinal);
        File.WriteAllText(file, text[..begin] + string.Join('\n', _rows) + "\n\n" + text[end..]);
    }
}
