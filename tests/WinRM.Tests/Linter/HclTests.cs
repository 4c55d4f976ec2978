using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using WinRM.Lint;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class HclTests
{
    private const string Builder = "source \"a\" \"b\" {\n  communicator = \"winrm\"\n}\n";

    // Pieces that mean something to one of the formats.
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", "(", ")", "\"", "'", "'''", "=", "=>", ":", ",", "\n", "\r\n", "#", "//", "/*", "*/", "<<EOF\n", "<<-EOF\n", "EOF\n", "${", "%{", "#{", "\\", "\\u12", "@", "a", "1.5",
        "communicator", "winrm", " ", "\t", "true", "null", "?", "<%", "%>", "do |a|", "config.winrm.", "inline", "\0", "\uD800", "-e", "ansible_port=5985", "--extra-vars=",
    ];

    [Theory]
    [InlineData("a = \"x\\ty\\u0041\"", "x\ty\u0041")]
    [InlineData("a = <<EOF\n  x\n   y\nEOF\n", "  x\n   y\n")]
    [InlineData("a = <<-EOF\n  x\n   y\n  EOF\n", "x\n y")]
    [InlineData("a : 'x'", "x")]
    [InlineData("/* a = 1 */ a = \"${b(\"}\")} c\" // d", "${b(\"}\")} c")]
    [InlineData("a = \"${merge(\n  b,\n  { c = \"d\" }\n)}\"\ne = 1", "${merge(\n  b,\n  { c = \"d\" }\n)}")]
    [InlineData("\"a\": 12", "12")]
    [InlineData("a=b.c[0]", "b.c[0]")]
    public void A_value_is_read_as_it_is_meant(string text, string expected)
    {
        YamlNode value = Read(text)["a"]!;

        Assert.Equal(expected, value is YamlScalar scalar ? scalar.Value : text[value.Start..value.End]);
    }

    [Theory]
    [InlineData("a = var.b", HclReader.Expression)]
    [InlineData("a = \"${var.b}\"", HclReader.Template)]
    [InlineData("a = -1", null)]
    [InlineData("a = true", null)]
    [InlineData("a = max(1, 2)", HclReader.Expression)]
    [InlineData("a = [var.b]", null)]
    public void What_is_computed_is_marked(string text, string? tag) => Assert.Equal(tag, Read(text)["a"]!.Tag);

    [Fact]
    public void A_block_is_the_map_that_it_is_in_json()
    {
        YamlMapping hcl = Read("a \"b\" \"c\" { d = [1, { e = \"f\" }] }");
        YamlMapping json = Read("{\"a\": {\"b\": {\"c\": {\"d\": [1, {\"e\": \"f\"}]}}}}", "x.json");

        Assert.Equal(Shape(json), Shape(hcl));
    }

    [Theory]
    [InlineData("a.pkr.hcl", Builder + "}\n", "a.pkr.hcl:4 WRM9001")]
    [InlineData("a.pkr.hcl", Builder + "b {\n", "a.pkr.hcl:4 WRM9001")]
    [InlineData("a.pkr.hcl", Builder + "b = \"c\n", "a.pkr.hcl:4 WRM9001")]
    [InlineData("a.pkr.hcl", Builder + "b = <<EOF\nc\n", "a.pkr.hcl:4 WRM9001")]
    [InlineData("a.pkr.hcl", Builder + "/* b\n", "a.pkr.hcl:4 WRM9001")]
    [InlineData("a.pkr.hcl", Builder + "b = [1, }\n", "a.pkr.hcl:4 WRM9001")]
    public void A_file_that_breaks_off_is_judged_as_far_as_it_goes(string name, string text, string error)
    {
        using LinterRun run = new();

        System.Text.Json.JsonElement report = run.With(name, text).Report(name);

        Assert.Equal([error], LinterRun.Errors(report));
        Assert.Equal(["2 WRM1002"], LinterRun.Findings(report));
    }

    [Fact]
    public void Any_text_is_answered() => Gen.Select(Gen.OneOf(Gen.String, Gen.Int[0, s_pieces.Length - 1].Array[0, 60].Select(static pieces => string.Concat(pieces.Select(static i => s_pieces[i])))), Gen.Int[0, 5])
        .Sample(static (text, kind) =>
        {
            string name = new[] { "a.tf", "a.json", "a.bicep", "Vagrantfile", "a.yml", "a.sls" }[kind];
            Assert.DoesNotContain(Judged(name, (kind is 1 ? "{\"winrm\": " : "# winrm\n") + text).Errors, static error => error.RuleId is null);
        }, iter: 6000);

    [Theory]
    [InlineData("a.tf", "{")]
    [InlineData("a.tf", "a = [")]
    [InlineData("a.tf", "a = (")]
    [InlineData("a.tf", "a = \"${")]
    [InlineData("a.tf", "<<a")]
    [InlineData("a.tf", "a = <<EOF\n")]
    [InlineData("a.tf", "a b c ")]
    [InlineData("a.tf", "inline=[\"winrm\"]\n")]
    [InlineData("a.json", "{\"communicator\":\"winrm\",\"a\":")]
    [InlineData("a.json", "[")]
    [InlineData("a.json", "{\"a\":1}")]
    [InlineData("Vagrantfile", "a.extra_vars = {\n")]
    [InlineData("Vagrantfile", "inline: <<-SHELL\n")]
    [InlineData("Vagrantfile", "config.vm.define do |a|\n a.winrm.transport = :ssl\n")]
    [InlineData("a.yml", "- ansible_port -e ansible_port=1 ")]
    [InlineData("a.yml", "<%")]
    [InlineData("a.sls", "a: {{ ")]
    [InlineData("a.ps1", "WSManServiceConfig a {\n")]
    [InlineData("a.xml", "<node winrm-a='")]
    public void A_long_file_takes_time_in_proportion(string name, string piece)
    {
        Stopwatch watch = Stopwatch.StartNew();

        FileResult result = Judged(name, (name == "a.json" ? "" : "# winrm ansible_port\n") + string.Concat(Enumerable.Repeat(piece, 10_000_000 / 8 / piece.Length)));

        // Generous: build machines are slow. With the square of its length each of these takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.DoesNotContain(result.Errors, static error => error.RuleId is null);
    }

    private static string Shape(YamlNode node) => node switch
    {
        YamlMapping map => "{" + string.Join(", ", map.Entries.Select(static entry => entry.Name + ": " + Shape(entry.Value))) + "}",
        YamlSequence list => "[" + string.Join(", ", list.Items.Select(Shape)) + "]",
        YamlScalar scalar => scalar.Value,
        _ => "",
    };

    private static YamlMapping Read(string text, string name = "a.tf")
    {
        YamlFile file = HclReader.Read(new SourceFile(name, text), Limits.Default, out UnreadableException? broken);
        Assert.Null(broken);
        return (YamlMapping)file.Documents[0];
    }

    private static FileResult Judged(string name, string text)
    {
        LintOptions options = new() { Pedantic = true, Possible = true };
        InputReader reader = new(new Linter(options), options.Limits);
        return reader.Judge(name, reader.Read(name, Encoding.UTF8.GetBytes(text), isNamed: true));
    }
}
