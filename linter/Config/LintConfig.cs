using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Config;

/// <summary>What the user's <c>.winrm-lint.yml</c> says.</summary>
internal sealed class LintConfig
{
    /// <summary>Name of the file that is looked for.</summary>
    public const string FileName = ".winrm-lint.yml";

    /// <summary>Nothing said.</summary>
    public static readonly LintConfig Empty = new(ConfigValues.Empty, [], []);

    private readonly IReadOnlyList<ConfigSection> _sections;
    private readonly ConfigValues _values;
    private readonly Dictionary<string, ConfigValues> _bySections = [];

    private LintConfig(ConfigValues values, IReadOnlyList<ConfigSection> sections, IReadOnlyList<LintError> errors)
    {
        _values = values;
        _sections = sections;
        Errors = errors;
    }

    /// <summary>What it says of every file; null when some have sections of their own.</summary>
    public ConfigValues? Uniform => _sections.Count == 0 ? _values : null;

    /// <summary>What it says of a file; the same object for files of which the same is said.</summary>
    /// <param name="path">The file, seen from the folder of the configuration.</param>
    public ConfigValues For(string path)
    {
        ConfigSection[] sections = [.. _sections.Where(section => section.Pattern.Covers(path))];
        string key = string.Concat(_sections.Select(section => sections.Contains(section) ? '+' : '-'));
        if (!_bySections.TryGetValue(key, out ConfigValues? values))
        {
            _bySections[key] = values = sections.Aggregate(_values, static (values, section) => section.Apply(values));
        }

        return values;
    }

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
            return new LintConfig(ConfigValues.Empty, [], [new LintError(LintError.Unreadable, name, null, "cannot be read")]);
        }
    }

    /// <summary>Reads a configuration; what cannot be read is told in <see cref="Errors"/>.</summary>
    /// <param name="name">Name of the file in errors.</param>
    /// <param name="bytes">Its content.</param>
    public static LintConfig Read(string name, byte[] bytes)
    {
        List<LintError> errors = [];
        ConfigValues values = ConfigValues.Empty;
        List<ConfigSection> sections = [];
        try
        {
            SourceFile file = SourceFile.Decode(name, bytes);
            ConfigReader reader = new(file, errors);
            foreach (YamlNode document in YamlReader.Read(file, Limits.Default).Documents)
            {
                values = reader.Read(document, sections).Aggregate(values, static (said, set) => set(said));
            }
        }
        catch (UnreadableException exception)
        {
            errors.Add(new LintError(LintError.Unreadable, name, exception.Line, exception.Message));
        }

        return new LintConfig(values, sections, errors);
    }
}
