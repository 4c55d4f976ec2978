using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>Values of variables for people, without secrets.</summary>
internal static class SettingText
{
    /// <summary>What a variable is set to; null when that cannot be told.</summary>
    public static string? Of(AnsibleVar variable) => variable.Value switch
    {
        YamlScalar { IsNull: true } => "null",
        YamlScalar when variable.Text is { } text => Masked(variable.Name, text),
        YamlSequence list when list.Items.TrueForAll(static item => item.Target is YamlScalar scalar && !Jinja.IsTemplated(scalar)) => Masked(variable.Name, Join(list)),
        _ => null,
    };

    /// <summary>The value as it is written, templates included; null for what is neither text nor list, or encrypted.</summary>
    public static string? Written(AnsibleVar variable) => variable.Value switch
    {
        YamlScalar { IsNull: true } => "null",
        YamlScalar scalar => Jinja.IsTagged(scalar) ? null : Masked(variable.Name, scalar.Value),
        YamlSequence list => Masked(variable.Name, Join(list)),
        _ => null,
    };

    /// <summary>What a variable overrides, the strongest first.</summary>
    public static IReadOnlyList<AnsibleVar> Overridden(AnsibleVar variable)
    {
        List<AnsibleVar> found = [];
        for (AnsibleVar? other = variable.Overridden; other is not null; other = other.Overridden)
        {
            found.Add(other);
        }

        return found;
    }

    private static string Join(YamlSequence list) => string.Join(",", list.Items.Select(static item => (item.Target as YamlScalar)?.Value));

    // The name tells whether the value is a secret.
    private static string Masked(string name, string value) => value.Length == 0 ? value : SecretMask.Apply($"{name}: {value.ReplaceLineEndings(" ")}")[(name.Length + 2)..];
}
