using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WinRM.Lint;
using WinRM.Lint.Config;
using WinRM.Rules;

namespace WinRM.Tests.Documents;

/// <summary>Writes the JSON schema of the options file from the options that the linter knows.</summary>
internal static class ConfigSchema
{
    public const string Path = "linter/winrm-lint.schema.json";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text()
    {
        JsonObject sections = new()
        {
            ["description"] = "Options for some files only, by patterns as in a .gitignore, seen from the folder of this file. Of several that name a file the last counts.",
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = "^[^!#]" },
            ["additionalProperties"] = Options(),
        };
        JsonObject schema = Options();
        schema["properties"]![ConfigReader.Paths] = sections;
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", LintConfig.FileName);
        schema.Insert(2, "description", "What winrm-lint cannot see in the files that it judges.");
        return schema.ToJsonString(s_indented) + "\n";
    }

    private static JsonObject Options()
    {
        JsonObject properties = [];
        foreach (ConfigOption option in ConfigOption.All)
        {
            JsonObject schema = Of(option.Kind);
            schema.Insert(0, "description", option.Summary);
            properties[option.Name] = schema;
        }

        return new JsonObject { ["type"] = new JsonArray("object", "null"), ["properties"] = properties, ["additionalProperties"] = false };
    }

    private static JsonObject Of(ConfigKind kind) => kind switch
    {
        ConfigKind.Flag => new JsonObject { ["type"] = "boolean" },
        ConfigKind.Version => new JsonObject { ["type"] = new JsonArray("string", "number"), ["pattern"] = @"^[1-9](\.[0-9])?$" },
        ConfigKind.Level => new JsonObject { ["enum"] = new JsonArray([.. Levels.Words.Select(static word => JsonValue.Create(word))]) },
        _ => new JsonObject { ["anyOf"] = new JsonArray(Id(), new JsonObject { ["type"] = "array", ["items"] = Id() }) },
    };

    // An id, or how ids begin.
    private static JsonObject Id() => new()
    {
        ["type"] = "string",
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. RuleCatalog.All.Select(static rule => JsonValue.Create(rule.Id))]) },
            new JsonObject { ["pattern"] = "^WRM[0-9]{0,4}$" }),
    };
}
