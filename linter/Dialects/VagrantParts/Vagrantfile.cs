using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.VagrantParts;

/// <summary>What the lines of a Vagrantfile set, without running them.</summary>
internal sealed partial class Vagrantfile
{
    // Nobody writes longer ones by hand; what a longer one sets is not read.
    private const int MaxLine = 4096;

    // Each is looked for to the end of the file.
    private const int MaxUnclosed = 16;

    private readonly SourceFile _file;
    private readonly YamlBudget _budget;
    private readonly Dictionary<string, YamlMapping> _byVariable = [];
    private readonly Dictionary<(YamlMapping, string), YamlNode> _values = [];
    private readonly RubyConditions _conditions = new();
    private int _unclosed;

    private Vagrantfile(SourceFile file, YamlBudget budget)
    {
        _file = file;
        _budget = budget;
        Machines.Add(new YamlMapping(budget));
    }

    /// <summary>The settings of <c>winrm</c> and the communicator: first those for all machines, then those of each block with a variable of its own.</summary>
    public List<YamlMapping> Machines { get; } = [];

    /// <summary>The scripts that are written inline.</summary>
    public List<YamlScalar> Scripts { get; } = [];

    /// <summary>Where the braces of hashes with variables for Ansible open.</summary>
    public List<int> Hashes { get; } = [];

    /// <summary>Reads the lines of a file.</summary>
    public static Vagrantfile Read(SourceFile file, YamlBudget budget)
    {
        Vagrantfile vagrantfile = new(file, budget);
        for (int line = 1; line <= file.LineCount; line++)
        {
            string text = file.Line(line);
            if (text.StartsWith("=begin", StringComparison.Ordinal))
            {
                while (++line <= file.LineCount && !file.Line(line).StartsWith("=end", StringComparison.Ordinal))
                {
                }
            }
            else if (text.Length <= MaxLine && !text.AsSpan().TrimStart().StartsWith("#"))
            {
                line = vagrantfile.Take(text, line);
            }
        }

        return vagrantfile;
    }

    // Returns the line that was read last.
    private int Take(string text, int line)
    {
        int start = _file.StartOf(line);
        _conditions.Take(text);
        if (Block().Match(text) is { Success: true } block)
        {
            // A variable of an outer block; each block gives it a new machine.
            foreach (Capture variable in block.Groups["variable"].Captures)
            {
                _byVariable[variable.Value] = text.Contains("Vagrant", StringComparison.Ordinal) ? Machines[0] : new YamlMapping(_budget);
            }
        }

        if (Setting().Match(text) is { Success: true } setting)
        {
            YamlMapping machine = _byVariable.TryGetValue(setting.Groups["variable"].Value, out YamlMapping? known) ? known : Machines[0];
            if (machine.Entries.Count == 0 && !ReferenceEquals(machine, Machines[0]))
            {
                Machines.Add(machine);
            }

            Group key = setting.Groups["key"];
            Group value = setting.Groups["value"];
            string name = setting.Groups["group"].Value + "." + key.Value;
            if (name.StartsWith("winrm.", StringComparison.Ordinal) || name == "vm.communicator")
            {
                YamlNode? earlier = _values.GetValueOrDefault((machine, name));
                YamlNode set = _conditions.Guard(RubyValue.Read(_file.Text, start + value.Index, start + value.Index + value.Length, earlier), earlier);
                _values[(machine, name)] = set;
                machine.Entries.Add(new YamlEntry(new YamlScalar { Value = name, Start = start + setting.Groups["variable"].Index, End = start + key.Index + key.Length }, set));
            }
        }

        if (Hash().Match(text) is { Success: true } hash)
        {
            Hashes.Add(start + hash.Groups["open"].Index);
        }

        if (Inline().Match(text) is { Success: true } inline)
        {
            Scripts.Add(new HclCursor(_file, isJson: false) { At = start + inline.Groups["script"].Index }.Text()!);
        }

        return Heredoc().Match(text) is { Success: true } heredoc ? TakeScript(line, heredoc) : line;
    }

    private int TakeScript(int line, Match heredoc)
    {
        string marker = heredoc.Groups["marker"].Value;
        int end = _unclosed > MaxUnclosed ? _file.LineCount : line + 1;
        while (end <= _file.LineCount && !_file.Line(end).AsSpan().Trim().SequenceEqual(marker))
        {
            end++;
        }

        if (end > _file.LineCount)
        {
            // Not a heredoc after all; the lines are read as they are.
            _unclosed++;
            return line;
        }

        if (end > line + 1 && !_file.Line(line + 1).AsSpan().TrimStart().StartsWith("#!"))
        {
            int from = _file.StartOf(line) + heredoc.Index;
            // As YAML's block scalars, whose places are found in the same way: a minus sign leaves the last line break out.
            string value = _file.Text[_file.StartOf(line + 1).._file.StartOf(end)].ReplaceLineEndings("\n").TrimEnd('\n') + (_file.Line(line)[heredoc.Index..].Contains('-', StringComparison.Ordinal) ? "" : "\n");
            Scripts.Add(new YamlScalar { Value = value, Style = YamlScalarStyle.Literal, Start = from, End = _file.StartOf(end) });
        }

        return end;
    }

    [GeneratedRegex(@"\bdo\s*\|\s*(?<variable>\w+)(\s*,\s*(?<variable>\w+))*\s*\|", RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*(?<variable>\w+)\.(?<group>winrm|vm)\.(?<key>\w+)\s*=\s*(?<value>[^=\s].*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\.(extra_vars|host_vars|groups)\s*=\s*(?<open>\{)", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();

    [GeneratedRegex(@"\binline(:|\s*=>|\s*=)\s*(?<script>""(\\.|[^""\\])+""|'(\\.|[^'\\])+')", RegexOptions.NonBacktracking)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<<[-~]?[""']?(?<marker>[A-Za-z_]\w*)[""']?[^<]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Heredoc();
}
