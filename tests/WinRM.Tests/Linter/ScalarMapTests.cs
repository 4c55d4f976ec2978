using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using WinRM.Lint;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class ScalarMapTests
{
    private static readonly Gen<string> s_line = Gen.String[Gen.Char["ab#:'\"\\ é{|"], 0, 6];

    [Theory]
    [InlineData("k: plain text # no")]
    [InlineData("k: plain\n  over\n\n  lines\n")]
    [InlineData("k: 'it''s\n\n  here'")]
    [InlineData("k: \"a\\tb\\x41\\u00e9\\\n   c \\\"q\\\" d\n  e\"")]
    [InlineData("k: |\n  one\n    two\n\n  three\n")]
    [InlineData("k: |+\n  one\n\n")]
    [InlineData("k: |-\n  one\n  two")]
    [InlineData("k: |2\n    indented\n  less\n")]
    [InlineData("k: >\n  one\n  two\n\n  three\n    more\n    still\n  back\n")]
    [InlineData("k: >-\r\n  one\r\n  two\r\n")]
    [InlineData("k: &anchor !tag 'x'")]
    [InlineData("k: |\n\n  first line empty\n")]
    public void Every_style_maps_exactly(string text)
    {
        YamlScalar scalar = Value(text);

        ScalarMap map = ScalarMap.Of(text, scalar);

        Assert.True(map.IsExact);
        AssertPlaces(text, scalar, map);
    }

    [Fact]
    public void Any_block_scalar_maps_to_the_characters_that_it_was_read_from() =>
        Gen.Select(Gen.OneOf("|", ">", "|-", ">-", "|+", ">+"), s_line.Array[1, 6], Gen.OneOf("\n", "\r\n")).Sample((header, lines, lineBreak) =>
            Check("k: " + header + lineBreak + string.Concat(lines.Select(line => "  " + line + lineBreak)) + "z: 1" + lineBreak));

    [Fact]
    public void Any_quoted_scalar_maps_to_the_characters_that_it_was_read_from() =>
        Gen.Select(Gen.Bool, s_line.Array[1, 4]).Sample((isDouble, lines) =>
        {
            string body = string.Join("\n  ", lines.Select(line => isDouble ? line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                : line.Replace("'", "''", StringComparison.Ordinal)));
            Check(isDouble ? $"k: \"{body}\"\n" : $"k: '{body}'\n");
        });

    [Fact]
    public void Any_plain_scalar_maps_to_the_characters_that_it_was_read_from() =>
        Gen.String[Gen.Char["ab c\n"], 1, 12].Sample(text => Check("k: x" + text.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n"));

    [Fact]
    public void A_value_that_cannot_be_decoded_again_stands_at_its_start()
    {
        YamlScalar scalar = new() { Value = "other", Start = 3, End = 7, Style = YamlScalarStyle.Plain };

        ScalarMap map = ScalarMap.Of("k: text", scalar);

        Assert.False(map.IsExact);
        Assert.Equal(new TextSpan(3, 0), map.Map(new TextSpan(2, 2)));
    }

    private static void Check(string text)
    {
        YamlScalar scalar;
        try
        {
            scalar = Value(text);
        }
        catch (UnreadableException)
        {
            return;
        }

        AssertPlaces(text, scalar, ScalarMap.Of(text, scalar));
    }

    // Exact maps, in order, and a character that is not an escape or a break stands where it is written.
    private static void AssertPlaces(string text, YamlScalar scalar, ScalarMap map)
    {
        Assert.True(map.IsExact, $"not exact: {text}");
        int previous = -1;
        for (int i = 0; i < scalar.Value.Length; i++)
        {
            int place = map.At(i);
            Assert.InRange(place, scalar.Start, scalar.End - 1);
            Assert.True(place >= previous);
            previous = place;
            char written = text[place];
            Assert.True(written == scalar.Value[i] || written is '\n' or '\r' or '\\', $"'{written}' for '{scalar.Value[i]}' in {text}");
        }
    }

    private static YamlScalar Value(string text)
    {
        YamlFile file = YamlReader.Read(new SourceFile("a.yml", text), Limits.Default);
        return Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(file.Documents[0])["k"]);
    }
}
