using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Tests.Cases;
using YamlDotNet.Serialization;

namespace WinRM.Tests.Places;

/// <summary>A definition of a pipeline or a hook, as the system that runs it reads it.</summary>
internal sealed partial class Definition
{
    private readonly object _node;

    private Definition(object node) => _node = node;

    /// <summary>Reads a file of the repository.</summary>
    public static Definition Read(string path)
    {
        using StreamReader reader = File.OpenText(Path.Combine(Repository.Root, path));
        return new Definition(new DeserializerBuilder().Build().Deserialize<object>(reader));
    }

    /// <summary>The text.</summary>
    public string Text => (string)_node;

    /// <summary>The items of a list.</summary>
    public IEnumerable<Definition> Items => ((List<object>)_node).Select(static item => new Definition(item));

    /// <summary>The keys and values of a mapping.</summary>
    public IEnumerable<KeyValuePair<string, Definition>> Entries => ((Dictionary<object, object>)_node).Select(static entry => KeyValuePair.Create((string)entry.Key, new Definition(entry.Value)));

    /// <summary>A member of a mapping, which must be there.</summary>
    public Definition this[string key] => Find(key) ?? throw new KeyNotFoundException(key);

    /// <summary>A member of a mapping, or null.</summary>
    public Definition? Find(string key) => ((Dictionary<object, object>)_node).TryGetValue(key, out object? value) ? new Definition(value) : null;

    /// <summary>The step that is called so.</summary>
    public Definition Step(string key, string name) => Items.Single(step => step.Find(key)?.Text == name);

    /// <summary>The variables of a step as NAME=VALUE, with what the system puts in for expressions.</summary>
    public string[] Environment(Func<string, string> value) =>
        [.. this["env"].Entries.Select(entry => $"{entry.Key}={Expression().Replace(entry.Value.Text, match => value(match.Groups["name"].Value))}")];

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.-]+) \}\}")]
    private static partial Regex Expression();
}
