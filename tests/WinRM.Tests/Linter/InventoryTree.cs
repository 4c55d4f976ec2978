using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace WinRM.Tests.LinterTests;

/// <summary>A made-up inventory with all that decides which variable wins: formats, nested groups, priorities, ranges, ports, files and folders of variables.</summary>
internal sealed class InventoryTree
{
    private const int Groups = 7;
    private const int Hosts = 9;

    private static readonly string[] s_names =
    [
        "ansible_connection", "ansible_port", "ansible_host", "ansible_winrm_port", "ansible_winrm_scheme", "ansible_winrm_transport", "ansible_winrm_proxy",
        "ansible_winrm_server_cert_validation", "ansible_winrm_message_encryption", "ansible_psrp_auth", "ansible_psrp_protocol",
    ];

    private readonly Random _random;
    private readonly HashSet<(int Parent, int Child)> _children = [];
    private int _value;

    /// <summary>Makes a tree; the same for the same seed.</summary>
    public InventoryTree(int seed)
    {
        _random = new Random(seed);
        for (int child = 1; child < Groups; child++)
        {
            for (int parent = 0; parent < child; parent++)
            {
                if (Chance(30))
                {
                    _children.Add((parent, child));
                }
            }
        }

        bool isFolder = seed % 3 == 0;
        Inventory = isFolder ? "inventory" : "inventory/" + Pick("hosts", "hosts.ini", "hosts.yml", "inventory.json", "site.hosts.yaml");
        if (isFolder)
        {
            foreach (string name in new[] { "10-base", "20-more.yml", "30-last", "40-ignored.ini", "sub/50-inner.yaml" })
            {
                AddSource("inventory/" + name);
            }
        }
        else
        {
            AddSource(Inventory);
        }

        AddVariables("inventory");
        AddVariables("play");
        Files["play/site.yml"] = "- hosts: all\n  tasks: []\n";
    }

    /// <summary>The files.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What Ansible is given.</summary>
    public string Inventory { get; }

    private void AddSource(string path)
    {
        bool isIni = path.EndsWith(".ini", StringComparison.Ordinal) || (!path.Contains('.', StringComparison.Ordinal) && Chance(60));
        Files[path] = isIni ? Ini() : Yaml(path.EndsWith(".json", StringComparison.Ordinal));
    }

    private string Ini()
    {
        StringBuilder text = new("lone1\nlone2:5985 " + HostVars() + "\n");
        foreach (int group in Shuffled(Groups))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{Name(group)}]  # group\n");
            foreach (int host in Shuffled(Hosts).Take(_random.Next(4)))
            {
                text.Append(CultureInfo.InvariantCulture, $"{HostPattern(host)} {HostVars()}\n");
            }
        }

        foreach (int group in Shuffled(Groups))
        {
            int[] children = [.. _children.Where(pair => pair.Parent == group && Chance(80)).Select(static pair => pair.Child)];
            text.Append(children.Length == 0 ? "" : $"\n[{Name(group)}:children]\n{string.Concat(children.Select(static child => Name(child) + "\n"))}");
            text.Append(Chance(50) ? "" : $"\n[{Name(group)}:vars]\n{string.Concat(Vars().Select(pair => $"{pair.Name}{Pick("=", " = ")}{IniValue(pair.Value)}{Pick("", "  # remark")}\n"))}");
            text.Append(Chance(75) ? "" : $"\n[{Name(group)}:vars]\nansible_group_priority={_random.Next(1, 12)}\n");
        }

        return text.Append(Chance(50) ? "" : $"\n[all:vars]\n{string.Concat(Vars().Select(pair => $"{pair.Name}={IniValue(pair.Value)}\n"))}").ToString();
    }

    private string HostVars() => string.Join(' ', Vars().Take(3).Select(pair => $"{pair.Name}={IniValue(pair.Value)}"));

    private string Yaml(bool isJson)
    {
        List<string> groups = [];
        foreach (int group in Shuffled(Groups))
        {
            groups.Add($"\"{Name(group)}\": {Group(group, _children.Where(pair => pair.Parent == group && Chance(80)).Select(static pair => $"\"{Name(pair.Child)}\": null"))}");
        }

        groups.Add($"\"all\": {Group(-1, Chance(50) ? ["\"g0\": {\"vars\": {\"ansible_port\": 80}}", "\"g1\": null"] : [])}");
        groups.Add("\"ungrouped\": {\"hosts\": {\"lone1\": null, \"lone3\": null}}");
        string text = "{" + string.Join(",\n ", groups) + "}\n";
        return isJson ? text : "---\n" + text;
    }

    private string Group(int group, IEnumerable<string> children)
    {
        string hosts = string.Join(", ", Shuffled(Hosts).Take(_random.Next(4)).Select(host => $"\"{HostPattern(host)}\": {(Chance(40) ? "null" : Map(Vars().Take(3)))}"));
        IEnumerable<(string, string)> vars = Chance(30) && group >= 0 ? [.. Vars(), ("ansible_group_priority", _random.Next(1, 12).ToString(CultureInfo.InvariantCulture))] : Vars();
        string[] sections = [$"\"hosts\": {{{hosts}}}", $"\"vars\": {Map(vars)}", $"\"children\": {{{string.Join(", ", children)}}}"];
        return "{" + string.Join(", ", Shuffled(3).Select(i => sections[i])) + "}";
    }

    private void AddVariables(string folder)
    {
        foreach (string group in Enumerable.Range(0, Groups).Select(Name).Concat(["all", "ungrouped"]))
        {
            AddVariables($"{folder}/group_vars/{group}", 45);
        }

        foreach (string host in Enumerable.Range(1, Hosts).Select(static host => $"web{host}.corp").Concat(["lone1", "lone2"]))
        {
            AddVariables($"{folder}/host_vars/{host}", 25);
        }
    }

    private void AddVariables(string path, int percent)
    {
        if (!Chance(percent))
        {
            return;
        }

        if (Chance(30))
        {
            foreach (string name in new[] { "b.yml", "a.yaml", "c", "d.json", ".hidden.yml", "e.yml~", "f.txt", "sub/g.yml", "sub.d/h.yml" })
            {
                Files[$"{path}/{name}"] = Map(Vars()) + "\n";
            }

            return;
        }

        Files[path + Pick("", ".yml", ".yaml", ".json")] = Map(Vars()) + "\n";
        if (Chance(30))
        {
            // Only the first that Ansible looks for counts.
            Files[path + Pick(".yml", ".yaml", ".json")] = Map(Vars()) + "\n";
        }
    }

    private IEnumerable<(string Name, string Value)> Vars() => [.. Shuffled(s_names.Length).Take(_random.Next(5)).Select(i => (s_names[i], Value()))];

    private string Value() => _random.Next(6) switch
    {
        0 => (5000 + ++_value).ToString(CultureInfo.InvariantCulture),
        1 => "null",
        2 => "[\"kerberos\", \"basic\"]",
        3 => $"\"{{{{ name{++_value} | default('x') }}}}\"",
        4 => "true",
        _ => $"\"v{++_value}\"",
    };

    // Python's words; on a line of hosts a value with blanks stands in quotes.
    private static string IniValue(string value) => value switch
    {
        "null" => "None",
        "true" => "True",
        ['[', ..] => "['kerberos','basic']",
        _ => value.Contains("{{", StringComparison.Ordinal) ? value.Replace(" ", "", StringComparison.Ordinal) : value,
    };

    private string HostPattern(int host) => _random.Next(8) switch
    {
        0 => $"web[{host + 1}:{Hosts}].corp",
        1 => $"web[{host + 1}:{Hosts}:2].corp",
        2 => $"web{host + 1}.corp:{6000 + host}",
        _ => $"web{host + 1}.corp",
    };

    private static string Map(IEnumerable<(string Name, string Value)> vars) => "{" + string.Join(", ", vars.Select(static pair => $"\"{pair.Name}\": {pair.Value}")) + "}";

    private static string Name(int group) => $"g{group}";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] from) => from[_random.Next(from.Length)];

    private int[] Shuffled(int count)
    {
        int[] items = [.. Enumerable.Range(0, count)];
        _random.Shuffle(items);
        return items;
    }
}
