using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>A Markdown table that reads well as plain text too; all columns but the first are numbers unless they say otherwise.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    /// <summary>How many columns are text.</summary>
    public int TextColumns { get; init; } = 1;

    public bool IsEmpty => _rows.Count == 1;

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, _rows[0].Length).Select(column => int.Max(3, _rows.Max(row => row[column].Length)))];
        StringBuilder text = new();
        for (int i = 0; i < _rows.Count; i++)
        {
            Line(text, _rows[i].Select((cell, column) => column < TextColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
            if (i == 0)
            {
                Line(text, widths.Select((width, column) => column < TextColumns ? new string('-', width) : new string('-', width - 1) + ":"));
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
