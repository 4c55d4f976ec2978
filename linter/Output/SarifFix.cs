using System.Linq;
using System.Text.Json;
using WinRM.Lint.Fixes;

namespace WinRM.Lint.Output;

/// <summary>The fix of a finding in SARIF.</summary>
internal static class SarifFix
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
        SarifText.WriteMessage(json, "description", $"{fix.Message} [{fix.Applicability}]");
        json.WriteStartArray("artifactChanges");
        foreach (IGrouping<string, Edit> file in fix.Edits.GroupBy(static edit => edit.Path))
        {
            json.WriteStartObject();
            SarifText.WriteFile(json, file.Key);
            json.WriteStartArray("replacements");
            foreach (Edit edit in file)
            {
                WriteReplacement(json, edit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReplacement(Utf8JsonWriter json, Edit edit)
    {
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        json.WriteNumber("startLine", edit.Place.Line);
        json.WriteNumber("startColumn", edit.Place.Column);
        json.WriteNumber("endLine", edit.Place.EndLine);
        json.WriteNumber("endColumn", edit.Place.EndColumn);
        json.WriteNumber("charOffset", edit.Span.Start);
        json.WriteNumber("charLength", edit.Span.Length);
        json.WriteEndObject();
        json.WriteStartObject("insertedContent");
        json.WriteString("text", edit.NewText);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
