using System.IO;
using System.Text.Json;

namespace WinRM.Lint.Output;

/// <summary>SARIF 2.1.0.</summary>
internal sealed class SarifOutput : IOutput
{
    /// <summary>What relative addresses are relative to.</summary>
    public const string Root = "%SRCROOT%";

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public bool TellsFixes(int findings) => true;

    /// <inheritdoc/>
    public void Write(Report report, TextWriter writer, OutputStyle style) => JsonText.Write(writer, json =>
    {
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifDriver.Write(json);
        SarifTaxonomies.Write(json);
        WriteInvocation(json, report);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteStartObject("description");
        json.WriteString("text", "The folder in which winrm-lint was started.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        SarifResult.WriteAll(json, report, style);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Errors.Count == 0);
        WriteErrors(json, report, "toolConfigurationNotifications", isConfiguration: true);
        WriteErrors(json, report, "toolExecutionNotifications", isConfiguration: false);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteErrors(Utf8JsonWriter json, Report report, string name, bool isConfiguration)
    {
        json.WriteStartArray(name);
        foreach (LintError error in report.Errors)
        {
            if (error.RuleId == LintError.UnknownOption == isConfiguration)
            {
                json.WriteStartObject();
                if (error.RuleId is { } rule)
                {
                    json.WriteStartObject("associatedRule");
                    json.WriteString("id", rule);
                    json.WriteNumber("index", SarifDriver.IndexOf(rule));
                    json.WriteEndObject();
                }

                json.WriteString("level", "error");
                SarifText.WriteMessage(json, "message", error.Message);
                json.WriteStartArray("locations");
                json.WriteStartObject();
                SarifText.WritePlace(json, error.Path, error.Line);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
