using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>Every setting of the world in which a finding holds, with its origin.</summary>
internal static class Derivation
{
    /// <summary>Writes a table for people; each line starts with the margin.</summary>
    public static void WriteText(TextWriter writer, Paint paint, string margin, LintFinding finding)
    {
        Fact[] facts = [.. finding.Finding.World.Facts];
        if (facts.Length == 0)
        {
            return;
        }

        int name = facts.Max(static fact => fact.Setting.Name.Length);
        int value = facts.Max(static fact => Value(fact).Length);
        writer.Write($"{margin}{paint.Dim("=")} why:\n");
        foreach (Fact fact in facts)
        {
            string origin = fact.Location is Place place ? $"{Printable.Of(place.File.Path)}:{place.Line}:{place.Column}" : "";
            string note = fact.Note is { } known ? Printable.Of(known) : origin.Length > 0 ? "" : Words.Of(fact.Origin);
            string separator = origin.Length > 0 && note.Length > 0 ? "  " : "";
            writer.Write($"{margin}  {fact.Setting.Name.PadRight(name)}  {Value(fact).PadRight(value)}  {paint.Dim(origin + separator + note)}\n");
        }
    }

    /// <summary>Writes the member <c>why</c>.</summary>
    public static void WriteJson(Utf8JsonWriter json, LintFinding finding)
    {
        json.WriteStartArray("why");
        foreach (Fact fact in finding.Finding.World.Facts)
        {
            json.WriteStartObject();
            json.WriteString("setting", fact.Setting.Name);
            json.WriteString("value", Value(fact));
            json.WriteString("origin", Words.Of(fact.Origin));
            if (fact.Note is { } note)
            {
                json.WriteString("note", note);
            }

            if (fact.Location is Place place)
            {
                json.WriteString("path", place.File.Path);
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Value(Fact fact) => fact.Value is { } value ? fact.Setting.Format(value) : "unknown";
}
