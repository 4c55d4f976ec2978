using System;
using System.Collections.Generic;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>
/// Reads an INI inventory into the groups of a YAML one. Lines that Ansible refuses are told, except in templates, where
/// they may be no lines of the result.
/// </summary>
internal sealed class IniInventory
{
    private readonly SourceFile _file;
    private readonly Action<string, int>? _report;
    private readonly YamlBudget _budget;
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly YamlMapping _root;
    private bool _hasConnectionVars;
    private bool _hasSections;
    private bool _isRefused;
    private IniSection? _section = new("ungrouped", "hosts");

    private IniInventory(SourceFile file, YamlBudget budget, Action<string, int>? report)
    {
        _file = file;
        _budget = budget;
        _report = report;
        _root = new YamlMapping(budget);
    }

    /// <summary>True for a file that sets connection variables as only an inventory does it.</summary>
    public static bool IsThere(SourceFile file)
    {
        IniInventory inventory = new(file, new YamlBudget(int.MaxValue), null);
        for (int number = 1; number <= file.LineCount; number++)
        {
            inventory.ReadLine(number);
            if (inventory._hasConnectionVars && inventory._hasSections)
            {
                return true;
            }
        }

        // Command lines set variables the same way, but have no sections and words of their own.
        return inventory._hasConnectionVars && !inventory._isRefused;
    }

    /// <summary>The map from group names to groups.</summary>
    /// <param name="file">The file.</param>
    /// <param name="budget">What hosts are charged to.</param>
    /// <param name="report">Told why and where a line is refused.</param>
    public static YamlMapping Read(SourceFile file, YamlBudget budget, Action<string, int>? report)
    {
        IniInventory inventory = new(file, budget, report);
        for (int number = 1; number <= file.LineCount; number++)
        {
            inventory.ReadLine(number);
        }

        return inventory._root;
    }

    /// <summary>The same for a file that may be something else; null when a line is refused.</summary>
    public static YamlMapping? TryRead(SourceFile file, YamlBudget budget)
    {
        IniInventory inventory = new(file, budget, null);
        for (int number = 1; number <= file.LineCount && !inventory._isRefused; number++)
        {
            inventory.ReadLine(number);
        }

        return inventory._isRefused || inventory._root.Entries.Count == 0 ? null : inventory._root;
    }

    private void ReadLine(int number)
    {
        string line = _file.Line(number);
        string content = line.Trim();
        if (content.Length == 0 || content[0] is '#' or ';' || content.StartsWith("{%", StringComparison.Ordinal) || content.StartsWith("{#", StringComparison.Ordinal))
        {
            return;
        }

        int start = _file.StartOf(number) + line.Length - line.TrimStart().Length;
        if (content[0] == '[' && IniSection.Read(content) is { } section)
        {
            _section = section.Kind is "hosts" or "vars" or "children" ? section : null;
            _hasSections = true;
            if (_section is null)
            {
                Refuse($"'{section.Kind}' is no kind of section", number);
            }
            else
            {
                Of(section.Group, start + 1);
            }

            return;
        }

        switch (_section?.Kind)
        {
            case "vars":
                ReadVar(content, start, number);
                break;
            case "children":
                Of(_section.Group, start).Children.Entries.Add(new YamlEntry(Key(content.Split('#')[0].TrimEnd(), start), Nothing(start)));
                break;
            case "hosts":
                ReadHost(content, start, number);
                break;
        }
    }

    private void ReadVar(string content, int start, int number)
    {
        int equals = content.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            Refuse("a variable without a value", number);
            return;
        }

        string value = content[(equals + 1)..].TrimStart();
        AddVar(Of(_section!.Group, start).Vars, content[..equals].TrimEnd(), start, value, start + content.Length - value.Length, start + content.Length);
    }

    private void ReadHost(string content, int start, int number)
    {
        HostLine line = HostLine.Split(content, start);
        if (line.IsBroken)
        {
            Refuse("a quote is not closed", number);
            return;
        }

        if (line.Words.Count == 0)
        {
            return;
        }

        (string pattern, int at, _) = line.Words[0];
        if (pattern.Contains('=', StringComparison.Ordinal) && !Jinja.HasTemplate(pattern))
        {
            Refuse("a variable where a host is expected", number);
            return;
        }

        _budget.Spend(1);
        YamlMapping vars = Of(_section!.Group, start).HostVars(pattern, Key(pattern, at), _budget);

        for (int i = 1; i < line.Words.Count; i++)
        {
            (string text, int from, int to) = line.Words[i];
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                Refuse("expected key=value", number);
                return;
            }

            int valueStart = _file.Text.IndexOf('=', from, to - from) + 1;
            AddVar(vars, text[..equals], from, text[(equals + 1)..], valueStart, to);
        }
    }

    private void AddVar(YamlMapping vars, string name, int start, string value, int valueStart, int valueEnd)
    {
        _hasConnectionVars |= AnsibleScope.IsConnectionVar(name);
        vars.Entries.Add(new YamlEntry(Key(name, start), PythonLiteral.Read(value, valueStart, valueEnd)));
    }

    private void Refuse(string reason, int line)
    {
        _isRefused = true;
        _report?.Invoke("not a line of an inventory: " + reason, line);
    }

    private Group Of(string name, int start)
    {
        if (!_groups.TryGetValue(name, out Group? group))
        {
            _groups[name] = group = new Group(start, _budget);
            _root.Entries.Add(new YamlEntry(Key(name, start), group.Map));
        }

        return group;
    }

    // Never a merge key, whatever its name is.
    private static YamlScalar Key(string name, int start) => new() { Value = name, Style = YamlScalarStyle.SingleQuoted, Start = start, End = start + name.Length };

    private static YamlScalar Nothing(int start) => new() { Value = "", Style = YamlScalarStyle.Plain, Start = start, End = start };

    private sealed class Group
    {
        private readonly Dictionary<string, YamlMapping> _vars = new(StringComparer.Ordinal);
        private readonly YamlMapping _hosts;

        public Group(int start, YamlBudget budget)
        {
            Map = new YamlMapping(budget) { Start = start, End = start };
            _hosts = Add("hosts", start, budget);
            Vars = Add("vars", start, budget);
            Children = Add("children", start, budget);
        }

        public YamlMapping Map { get; }

        public YamlMapping Vars { get; }

        public YamlMapping Children { get; }

        /// <summary>The variables of a host, which may be named on several lines.</summary>
        public YamlMapping HostVars(string name, YamlScalar key, YamlBudget budget)
        {
            if (!_vars.TryGetValue(name, out YamlMapping? vars))
            {
                _vars[name] = vars = new YamlMapping(budget) { Start = key.Start, End = key.End };
                _hosts.Entries.Add(new YamlEntry(key, vars));
            }

            return vars;
        }

        private YamlMapping Add(string name, int start, YamlBudget budget)
        {
            YamlMapping map = new(budget) { Start = start, End = start };
            Map.Entries.Add(new YamlEntry(Key(name, start), map));
            return map;
        }
    }
}
