using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class AdvancedProxyTests
{
    [Theory]
    [InlineData("{\"Proxy\": \"http=p:1\", \"ProxyBypass\": \"\"}", "1 WRM3003")]
    [InlineData("{\"Proxy\": \"p:1\", \"AutoDetect\": false, \"AutoconfigUrl\": \"\"}", null)]
    [InlineData("{\"proxy\": \"http=p:1\", \"autoconfigurl\": \"\"}", "1 WRM3003")]
    [InlineData("{\"Proxy\": \"http=p:1\", \"ProxyBypass\": \"\", \"ProxyIsEnabled\": false}", null)]
    [InlineData("\nCurrent WinHTTP advanced proxy settings:\n\n{\n  \"Proxy\": \"http=p:1\",\n  \"ProxyBypass\": \"\"\n}\n", "5 WRM3003")]
    public void Settings_are_judged(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile("winhttp.json", text));

    [Theory]
    [InlineData("{\"policies\": {\"Proxy\": {\"AutoConfigURL\": \"winhttp\", \"AutoDetect\": true, \"ProxyBypass\": \"\"}}}")]
    [InlineData("{\"Proxy\": \"http=p:1\", \"winhttp\": true}")]
    [InlineData("[{\"AutoDetect\": true, \"AutoconfigUrl\": \"\"}]")]
    public void Other_json_is_passed_over(string text)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.With("a.json", text).Run());
    }

    [Fact]
    public void Entries_stand_at_their_column_behind_escapes_and_other_letters()
    {
        using LinterRun run = new();
        const string text = "{\"ü€😀\": \"AutoconfigUrl\", \"AutoDetect\": false, \"Proxy\": \"ftp=\\u0061;http=p:1\"}";

        JsonElement finding = run.With("a.json", text).Report("a.json").GetProperty("findings").EnumerateArray().Single();

        Assert.Equal(1 + text.IndexOf("http=", System.StringComparison.Ordinal), finding.GetProperty("column").GetInt32());
        Assert.Equal(1 + text.IndexOf("\"}", System.StringComparison.Ordinal), finding.GetProperty("endColumn").GetInt32());
    }

    [Theory]
    [InlineData("{\"AutoDetect\": true,\n\"AutoconfigUrl\": \"\",\n\"Proxy\": \"http=", 3)]
    [InlineData("{\"AutoDetect\": true,\n\"AutoconfigUrl\": \"\"\n\"Proxy\": \"p\"}", 3)]
    [InlineData("{\"AutoDetect\": true, \"AutoconfigUrl\": \"\", \"x\":\n\"\\q\"}", 2)]
    public void Broken_json_is_told_and_judged_up_to_there(string text, int line)
    {
        using LinterRun run = new();

        JsonElement report = run.With("a.json", text).Report("a.json", "--pedantic");

        Assert.Equal([$"a.json:{line} WRM9001"], LinterRun.Errors(report));
        Assert.Equal(["1 WRM3004"], LinterRun.Findings(report));
    }
}
