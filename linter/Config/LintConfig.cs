using System;
using System.Collections.Generic;
using System.IO;
using WinRM.Lint.Suppressions;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Config;

/// <summary>What the user's <c>.winrm-lint.yml</c> says.</summary>
internal sealed class LintConfig
{
    /// <summary>Name of the file that is looked for.</summary>
    public const string FileName = ".winrm-lint.yml";

    /// <summary>Nothing said.</summary>
    public static readonly LintConfig Empty = new(ConfigValues.Empty, []);

    private LintConfig(ConfigValues values, IReadOnlyList<LintError> errors)
    {
        Values = values;
        Errors = errors;
    }

    /// <summary>What it says of every file.</summary>
    public ConfigValues Values { get; }

    /// <summary>Keys and values that are not known; the others count.</summary>
    public IReadOnlyList<LintError> Errors { get; }

    /// <summary>Reads a configuration file; one that cannot be read is told in <see cref="Errors"/>.</summary>
    /// <param name="name">Name of the file in errors.</param>
    /// <param name="path">Where it is.</param>
    public static LintConfig Load(string name, string path)
    {
        try
        {
            return Read(name, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new LintConfig(ConfigValues.Empty, [new LintError(LintError.Unreadable, name, null, "cannot be read")]);
        }
    }

    /// <summary>Reads a configuration; what cannot be read is told in <see cref="Errors"/>.</summary>
    /// <param name="name">Name of the file in errors.</param>
    /// <param name="bytes">Its content.</param>
    public static LintConfig Read(string name, byte[] bytes)
    {
        List<LintError> errors = [];
        ConfigValues values = ConfigValues.Empty;
        try
        {
            SourceFile file = SourceFile.Decode(name, bytes);
            foreach (YamlNode document in YamlReader.Read(file, Limits.Default).Documents)
            {
                if (document.Target is YamlMapping map)
                {
                    values = Read(map, values, file, errors);
                }
                else if (document is not YamlScalar { IsNull: true })
                {
                    errors.Add(new LintError(LintError.UnknownOption, name, file.LineOf(document.Start), "expected options, one 'name: value' a line"));
                }
            }
        }
        catch (UnreadableException exception)
        {
            errors.Add(new LintError(LintError.Unreadable, name, exception.Line, exception.Message));
        }

        return new LintConfig(values, errors);
    }

    private static ConfigValues Read(YamlMapping map, ConfigValues values, SourceFile file, List<LintError> errors)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (ConfigOption.Find(entry.Name ?? "") is not { } option)
            {
                string hint = Nearest.Of(entry.Name ?? "", ConfigOption.Names) is { } meant ? $"; did you mean '{meant}'?" : "";
                Tell(entry, $"unknown option '{entry.Name}'{hint}; known are {string.Join(", ", ConfigOption.Names)}");
                continue;
            }

            foreach (string id in option.UnknownIds(entry.Value.Target))
            {
                Tell(entry, RuleIds.Unknown(id));
            }

            if (option.Apply(values, entry.Value.Target) is { } changed)
            {
                values = changed;
            }
            else
            {
                string value = entry.Value.Target is YamlScalar scalar ? $"'{scalar.Value}' is" : "that is";
                Tell(entry, $"{value} no value for '{option.Name}'; expected {option.Expected}");
            }
        }

        return values;

        void Tell(YamlEntry entry, string message) => errors.Add(new LintError(LintError.UnknownOption, file.Path, file.LineOf(entry.Key.Start), message));
    }
}
