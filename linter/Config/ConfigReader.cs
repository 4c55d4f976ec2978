using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Globs;
using WinRM.Lint.Suppressions;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Config;

/// <summary>Reads the options of a configuration. What is not understood is told, and the rest counts.</summary>
internal sealed class ConfigReader
{
    /// <summary>The key of the sections for some files.</summary>
    public const string Paths = "paths";

    private readonly SourceFile _file;
    private readonly List<LintError> _errors;

    /// <summary>A reader of a file.</summary>
    public ConfigReader(SourceFile file, List<LintError> errors)
    {
        _file = file;
        _errors = errors;
    }

    /// <summary>The options of a document, in their order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sections">Takes the sections for some files; null inside of one.</param>
    public IReadOnlyList<Func<ConfigValues, ConfigValues>> Read(YamlNode document, List<ConfigSection>? sections)
    {
        List<Func<ConfigValues, ConfigValues>> settings = [];
        if (document.Target is not YamlMapping map)
        {
            if (document is not YamlScalar { IsNull: true })
            {
                Tell(document, "expected options, one 'name: value' a line");
            }

            return settings;
        }

        foreach (YamlEntry entry in map.Entries)
        {
            string name = entry.Name ?? "";
            if (name == Paths && sections is not null)
            {
                ReadSections(entry, sections);
            }
            else if (ConfigOption.Find(name) is { } option)
            {
                ReadOption(option, entry, settings);
            }
            else
            {
                IEnumerable<string> known = sections is null ? ConfigOption.Names : ConfigOption.Names.Append(Paths);
                string hint = Nearest.Of(name, known) is { } meant ? $"; did you mean '{meant}'?" : "";
                Tell(entry.Key, $"unknown option '{name}'{hint}; known are {string.Join(", ", known)}");
            }
        }

        return settings;
    }

    private void ReadOption(ConfigOption option, YamlEntry entry, List<Func<ConfigValues, ConfigValues>> settings)
    {
        YamlNode? value = entry.Value.Target;
        foreach (string id in option.UnknownIds(value))
        {
            Tell(entry.Key, RuleIds.Unknown(id));
        }

        if (option.Apply(ConfigValues.Empty, value) is not null)
        {
            settings.Add(said => option.Apply(said, value)!);
        }
        else
        {
            Tell(entry.Key, $"{(value is YamlScalar scalar ? $"'{scalar.Value}'" : "that")} is no value for '{option.Name}'; expected {option.Expected}");
        }
    }

    private void ReadSections(YamlEntry paths, List<ConfigSection> sections)
    {
        if (paths.Value.Target is not YamlMapping map)
        {
            Tell(paths.Key, $"'{Paths}' expects patterns, each with the options for the files that it names");
            return;
        }

        foreach (YamlEntry entry in map.Entries)
        {
            if (entry.Name is { } text && GlobPattern.Parse(text) is { IsNegated: false } pattern)
            {
                sections.Add(new ConfigSection(pattern, Read(entry.Value, null)));
            }
            else
            {
                Tell(entry.Key, $"'{entry.Name}' is no pattern for files; expected one as in a .gitignore, such as lab/ or '**/*.ps1'");
            }
        }
    }

    private void Tell(YamlNode node, string message) => _errors.Add(new LintError(LintError.UnknownOption, _file.Path, _file.LineOf(node.Start), message));
}
