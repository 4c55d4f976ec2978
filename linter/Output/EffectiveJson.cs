using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Projects;

namespace WinRM.Lint.Output;

/// <summary>Version 1 of the JSON of effective connections; a stable contract.</summary>
internal static class EffectiveJson
{
    /// <summary>Writes all hosts.</summary>
    public static void Write(IReadOnlyList<EffectiveHost> hosts, TextWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteNumber("version", 1);
        json.WriteStartArray("hosts");
        foreach (EffectiveHost host in hosts)
        {
            json.WriteStartObject();
            json.WriteString("host", host.Host);
            json.WriteString("inventory", host.Inventory);
            json.WriteString("play", host.Play);
            json.WriteString("plugin", host.Plugin);
            json.WriteString("endpoint", host.Endpoint);
            WriteSettings(json, "settings", host.Settings);
            WriteSettings(json, "variables", host.Variables);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteSettings(Utf8JsonWriter json, string name, IReadOnlyList<EffectiveSetting> settings)
    {
        json.WriteStartArray(name);
        foreach (EffectiveSetting setting in settings)
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Name);
            json.WriteString("value", setting.Value);
            if (setting.Variable is { } variable)
            {
                WritePlace(json, variable);
            }

            if (setting.Note is { } note)
            {
                json.WriteString("note", note);
            }

            json.WriteStartArray("overridden");
            foreach (AnsibleVar other in setting.Overridden)
            {
                json.WriteStartObject();
                json.WriteString("value", SettingText.Written(other));
                WritePlace(json, other);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, AnsibleVar variable)
    {
        json.WriteString("variable", variable.Name);
        json.WriteString("path", variable.KeyPlace.File.Path);
        json.WriteNumber("line", variable.KeyPlace.Line);
        json.WriteNumber("column", variable.KeyPlace.Column);
    }
}
