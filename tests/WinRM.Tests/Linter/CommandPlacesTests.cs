using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using WinRM.Lint;
using WinRM.Lint.Dialects;
using WinRM.Lint.Scripts;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>No map is passed over in which something stands that is read.</summary>
public class CommandPlacesTests
{
    private static readonly Gen<string> s_piece = Gen.OneOf(
        "plain words", "winrm quickconfig", "powershell -ExecutionPolicy Bypass -Command icm", "[powershell,-e, x]", "['-e', x]", "'Enter-PSSession x'", "\"Enter-PSS\\x65ssion x\"", "|\n    Invoke-Command\n    more", ">-\n    Internet\n    Settings",
        "&a [WSMan, 'b']", "{k: winhttp, l: [1, {m: psrp}]}", Convert.ToBase64String(Encoding.UTF8.GetBytes("no command, but a text of some length")), "!tag 'winrs -r:x'", "0123456789abcdef0123456789abcdef0123456789abcdef");

    [Fact]
    public void Every_node_around_a_text_that_may_be_read_has_a_place() =>
        s_piece.Array[1, 8].Sample(pieces =>
        {
            string text = string.Concat(pieces.Select(static (piece, i) => $"k{i}:\n  inner: {piece}\n"));
            Reading reading = new(new SourceFile("a.yml", text), Limits.Default);
            Tree tree = new(reading, TreeText.Read(reading));
            CommandPlaces places = CommandPlaces.Of(tree)!;

            foreach (YamlNode node in tree.File.Documents)
            {
                Check(node, places);
            }
        });

    [Fact]
    public void A_map_without_any_is_passed_over()
    {
        Reading reading = new(new SourceFile("a.yml", "a:\n  b: plain\nc:\n  d: winrm quickconfig\n"), Limits.Default);
        Tree tree = new(reading, TreeText.Read(reading));
        YamlMapping root = (YamlMapping)tree.File.Documents[0];

        Assert.Equal([false, true], root.Entries.Select(entry => CommandPlaces.Of(tree)!.AreIn(entry.Value)));
    }

    [Theory]
    [InlineData("# winrm\na:\n  script: icm h {1} -Authentication Basic; Invoke-Expression x\n", "3 WRM1002")]
    [InlineData("# winrm\na:\n  userdata: d2lucnMgLXVuIC1yOmh0dHA6Ly9oIHg=\n", "3 WRM1001")]
    [InlineData("# winrm\na:\n  userdata: |\n    d2lucnMgLXVuIC1yOmh0dHA6\n    Ly9oIHg=\n", "4 WRM1001")]
    [InlineData("# winrm\nd: &d\n  args: [\"/c\", \"winrs\", \"-un\", \"-r:http://h\", \"dir\"]\nc:\n- command: [\"cmd\"]\n  <<: *d\n", "3 WRM1001")]
    [InlineData("a:\n  USE_WINRM: true\n  WinRM_Verify_SSL: false\n  winrm_port: 5985\n", "3 WRM1004")]
    [InlineData("{\"winrm_basic_auth_only\": true, \"winrm_transport\":\"plaintext\", \"target\": \"winrm:\\/\\/user@h:5985\"}", "1 WRM1002")]
    public void What_is_written_in_other_ways_is_read(string text, string expected) => Assert.Contains(expected, LinterRun.FindingsIn(text));

    // True when something that is read stands in the node.
    private static bool Check(YamlNode node, CommandPlaces places)
    {
        IEnumerable<YamlNode> inner = node switch
        {
            YamlMapping map => map.Entries.Select(static entry => entry.Value),
            YamlSequence list => list.Items,
            _ => [],
        };
        // "-e" by itself is an argument of the list that it is in.
        bool isRead = node is YamlScalar scalar
            ? CommandWords.AreIn(scalar.Value) || scalar.Value.Contains(" -e", StringComparison.OrdinalIgnoreCase) || (Base64Text.MayBe(scalar.Value) && scalar.Value.Any(char.IsAsciiLetterUpper))
            : inner.Select(item => Check(item, places) || item is YamlScalar { Value: "-e" }).ToArray().Contains(true);
        Assert.True(!isRead || places.AreIn(node));
        return isRead;
    }
}
