using System.Text.Json;
using WinRM.Lint.Fixes;

namespace WinRM.Lint.Output;

/// <summary>The fix of a finding in the JSON report.</summary>
internal static class JsonFix
{
    /// <summary>Writes the member <c>fixes</c>; nothing for a finding that has none.</summary>
    public static void Write(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteString("message", fix.Message);
        json.WriteString("applicability", fix.Applicability);
        json.WriteStartArray("edits");
        foreach (Edit edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteString("path", edit.Path);
            json.WriteNumber("line", edit.Place.Line);
            json.WriteNumber("column", edit.Place.Column);
            json.WriteNumber("endLine", edit.Place.EndLine);
            json.WriteNumber("endColumn", edit.Place.EndColumn);
            json.WriteNumber("offset", edit.Span.Start);
            json.WriteNumber("length", edit.Span.Length);
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
