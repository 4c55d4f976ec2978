using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Config;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Tests.Cases;

/// <summary>
/// One case, <c>tests/cases/WRMnnnn/surface/{bad,good}*.*</c>, with what it expects. In a comment, <c>expect: WRM1002</c>
/// or <c>expect: WRM1002, WRM1004</c> names the findings of its line, <c>expect[-1]:</c> and <c>expect[+2]:</c> those of
/// another one; <c>config: stack_version = 1.1</c> sets an option of the user.
/// </summary>
internal sealed partial class CaseFile
{
    private CaseFile(string path, string text)
    {
        string[] parts = path.Split('/');
        Path = path;
        Text = text;
        RuleId = parts[0];
        Surface = parts[1];
        IsBad = parts[2].StartsWith("bad", StringComparison.Ordinal);
        Expected = ReadExpected(text);
        Options = ReadOptions(path, text);
    }

    /// <summary>The folder of all cases.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "tests", "cases");

    /// <summary>Relative to the folder of all cases, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes => File.ReadAllBytes(System.IO.Path.Combine(Folder, Path));

    /// <summary>The text, markers included.</summary>
    public string Text { get; }

    /// <summary>The rule that the case is about.</summary>
    public string RuleId { get; }

    /// <summary>What states it: ansible, script, winhttp, reg, winrm-config, or one of the APIs of <see cref="CSharpSurface"/>.</summary>
    public string Surface { get; }

    /// <summary>The rule finds something; else it does not.</summary>
    public bool IsBad { get; }

    /// <summary>The definite findings, advice included: line, counted from 1, and rule.</summary>
    public IReadOnlySet<(int Line, string Rule)> Expected { get; }

    /// <summary>What the user says about the surroundings.</summary>
    public JudgeOptions Options { get; }

    /// <summary>What the user says, as it is written: "stack_version = 1.1".</summary>
    public IEnumerable<string> Said => Setting().Matches(Text).Select(static match => $"{match.Groups["name"].Value} = {match.Groups["value"].Value}");

    /// <summary>The text for readers: without markers, and without lines that hold nothing else.</summary>
    public IEnumerable<string> Readable => Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')
        .Select(static line => (Line: line, Read: Marker().Replace(line, "")))
        .Where(static pair => pair.Read == pair.Line || pair.Read.Length > 0)
        .Select(static pair => pair.Read);

    /// <summary>The paths of all cases of some surfaces, in order.</summary>
    public static IEnumerable<string> Paths(Func<string, bool> surface) => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(static file => System.IO.Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Where(path => surface(path.Split('/')[1]))
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a case.</summary>
    public static CaseFile Load(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Folder, path)));

    private static HashSet<(int Line, string Rule)> ReadExpected(string text)
    {
        HashSet<(int, string)> expected = [];
        foreach (Match match in Expectation().Matches(text))
        {
            int line = 1 + text.AsSpan(0, match.Index).Count('\n');
            int offset = match.Groups["offset"].Success ? int.Parse(match.Groups["offset"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
            foreach (string rule in match.Groups["rules"].Value.Split(','))
            {
                expected.Add((line + offset, rule.Trim()));
            }
        }

        return expected;
    }

    private static JudgeOptions ReadOptions(string path, string text)
    {
        ConfigValues options = ConfigValues.Empty;
        foreach (Match match in Setting().Matches(text))
        {
            ConfigOption option = ConfigOption.Find(match.Groups["name"].Value)
                ?? throw new InvalidDataException($"{path}: no option '{match.Groups["name"].Value}'");
            options = option.Apply(options, new YamlScalar { Value = match.Groups["value"].Value })
                ?? throw new InvalidDataException($"{path}: '{match.Groups["value"].Value}' is no value for '{option.Name}'");
        }

        return options.Judge;
    }

    [GeneratedRegex(@"(#|//|\brem\b|::|;|<!--)[ \t]*expect(\[(?<offset>[+-]\d+)\])?:[ \t]*(?<rules>WRM\d{4}([ \t]*,[ \t]*WRM\d{4})*)")]
    private static partial Regex Expectation();

    [GeneratedRegex(@"[ \t]*&?(#|//|\brem\b|::|;|<!--)[ \t]*(expect(\[[+-]\d+\])?|config):.*")]
    private static partial Regex Marker();

    [GeneratedRegex(@"(#|//|\brem\b|::|;|<!--)[ \t]*config:[ \t]*(?<name>\w+)[ \t]*=[ \t]*(?<value>\S+)")]
    private static partial Regex Setting();
}
