using System.Linq;
using System.Text;
using System.Text.Json;
using WinRM.Lint.Config;
using Xunit;

namespace WinRM.Tests.Documents;

public class ConfigSchemaTests
{
    [Fact]
    public void The_schema_is_current() => Generated.Check(ConfigSchema.Path, ConfigSchema.Text());

    [Fact]
    public void The_linter_understands_every_option_of_the_schema()
    {
        JsonElement properties = JsonDocument.Parse(ConfigSchema.Text()).RootElement.GetProperty("properties");
        string config = string.Concat(properties.EnumerateObject().Select(static property => property.Name + ": " + Example(property) + "\n"));

        Assert.Empty(LintConfig.Read("config", Encoding.UTF8.GetBytes(config)).Errors);
    }

    private static string Example(JsonProperty property) => property switch
    {
        { Name: ConfigReader.Paths } => "{ lab/: { assume_proxy: false } }",
        { Value: var value } when value.TryGetProperty("enum", out JsonElement words) => words[0].GetString()!,
        { Value: var value } when value.TryGetProperty("anyOf", out _) => "[WRM1002, WRM3]",
        { Value: var value } when value.TryGetProperty("pattern", out _) => "2.0",
        _ => "true",
    };
}
