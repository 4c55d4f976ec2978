using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Outputs;

/// <summary>Names of files and hosts that try to be more than names.</summary>
public class HostileOutputTests
{
    private const string FileName = "a%0A::error::b\n\"<&>'\u001b[31m,]]>\u009b.yml";
    private const string HostName = "\\e[1m\\n::error::h%0A\\\"]]>&<,\\0";
    private const string Text = "all: {hosts: {\"" + HostName + "\": {ansible_connection: winrm, ansible_port: 5985}}}\n";
    private const string Broken = "ansible_connection: winrm\n  : [\n";

    [Theory]
    [MemberData(nameof(SnapshotTests.Formats), MemberType = typeof(SnapshotTests))]
    public void No_control_character_is_written(string format) => Assert.DoesNotContain(Write(format), static c => char.IsControl(c) && c != '\n');

    [Theory]
    [InlineData("oneline", 2)]
    [InlineData("msbuild", 2)]
    [InlineData("github", 2)]
    public void A_finding_is_one_line_whatever_it_names(string format, int expected) =>
        Assert.Equal(expected, Write(format).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void A_workflow_command_holds_the_name_and_starts_no_other()
    {
        foreach (string line in Write("github").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split("::", 3);
            Assert.Equal("", parts[0]);
            Assert.StartsWith("error file=a%250A%3A%3Aerror%3A%3Ab%0A\"<&>'", parts[1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("junit", "testsuite", "name")]
    [InlineData("checkstyle", "file", "name")]
    public void Xml_stays_well_formed_and_holds_the_name(string format, string element, string attribute)
    {
        string[] names = [.. XDocument.Parse(Write(format)).Descendants(element).Select(e => e.Attribute(attribute)!.Value)];

        Assert.Contains(FileName.Replace('\u001b', '\uFFFD').Replace('\u009b', '\uFFFD'), names);
    }

    [Fact]
    public void Json_holds_the_name_as_it_is() => Assert.Equal(
        FileName, JsonDocument.Parse(Write("json")).RootElement.GetProperty("findings")[0].GetProperty("path").GetString());

    [Fact]
    public void GitLab_gets_the_name_as_it_is() => Assert.Equal(
        FileName, JsonDocument.Parse(Write("gitlab")).RootElement[0].GetProperty("location").GetProperty("path").GetString());

    [Fact]
    public void Sarif_holds_the_name_as_an_address()
    {
        JsonElement location = JsonDocument.Parse(Write("sarif")).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];

        Assert.Equal(FileName, Uri.UnescapeDataString(location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!));
    }

    // A name that is no link in a message, though it looks like one.
    [Fact]
    public void A_host_that_looks_like_a_link_is_none_in_sarif()
    {
        using LinterRun run = new();
        run.With("a.yml", Text.Replace(HostName, "[x](http://evil.example)", StringComparison.Ordinal)).Run("check", "--format", "sarif");

        string message = JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!;
        Assert.Contains("\\[x](http://evil.example)", message);
    }

    private static string Write(string format)
    {
        using LinterRun run = new();
        Dictionary<string, string> files = new() { [FileName] = Text, [FileName.Replace(".yml", "2.yml", StringComparison.Ordinal)] = Broken };
        foreach ((string name, string text) in files)
        {
            run.With(name, text);
        }

        run.Run("check", "--format", format);
        return run.Output;
    }
}
