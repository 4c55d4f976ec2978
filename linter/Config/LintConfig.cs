using System;
using System.Collections.Generic;
using System.IO;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Config;

/// <summary>What the user's <c>.winrm-lint.yml</c> says.</summary>
internal sealed class LintConfig
{
    /// <summary>Name of the file that is looked for.</summary>
    public const string FileName = ".winrm-lint.yml";

    /// <summary>Nothing said.</summary>
    public static readonly LintConfig Empty = new(JudgeOptions.Default, []);

    private LintConfig(JudgeOptions judge, IReadOnlyList<LintError> errors)
    {
        Judge = judge;
        Errors = errors;
    }

    /// <summary>What the user said about the surroundings.</summary>
    public JudgeOptions Judge { get; }

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
            return new LintConfig(JudgeOptions.Default, [new LintError(LintError.Unreadable, name, null, "cannot be read")]);
        }
    }

    /// <summary>Reads a configuration; what cannot be read is told in <see cref="Errors"/>.</summary>
    /// <param name="name">Name of the file in errors.</param>
    /// <param name="bytes">Its content.</param>
    public static LintConfig Read(string name, byte[] bytes)
    {
        List<LintError> errors = [];
        JudgeOptions judge = JudgeOptions.Default;
        try
        {
            SourceFile file = SourceFile.Decode(name, bytes);
            foreach (YamlNode document in YamlReader.Read(file, Limits.Default).Documents)
            {
                if (document.Target is YamlMapping map)
                {
                    judge = Read(map, judge, file, errors);
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

        return new LintConfig(judge, errors);
    }

    private static JudgeOptions Read(YamlMapping map, JudgeOptions judge, SourceFile file, List<LintError> errors)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            string value = entry.Value.Target is YamlScalar scalar ? scalar.Value : "";
            if (ConfigOption.Find(entry.Name ?? "") is not { } option)
            {
                string known = string.Join(", ", ConfigOption.Names);
                errors.Add(new LintError(LintError.UnknownOption, file.Path, file.LineOf(entry.Key.Start), $"unknown option '{entry.Name}'; known are {known}"));
            }
            else if (option.Apply(judge, value) is { } changed)
            {
                judge = changed;
            }
            else
            {
                errors.Add(new LintError(
                    LintError.UnknownOption, file.Path, file.LineOf(entry.Key.Start), $"'{value}' is no value for '{option.Name}'; expected {option.Expected}"));
            }
        }

        return judge;
    }
}
