using System;
using WinRM.Lint.Dialects;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Hcl;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>Parses the text of a structured file.</summary>
internal static class TreeText
{
    /// <summary>HCL of Packer and Terraform, or Bicep.</summary>
    public static bool IsHcl(SourceFile file) => file.Extension is ".tf" or ".hcl" or ".tfvars" or ".bicep";

    /// <summary>The documents of a file. Of one that breaks off, what can still be read, and the reason is reported.</summary>
    public static YamlFile Read(Reading reading)
    {
        SourceFile file = reading.File;
        if (IsHcl(file) || HclReader.IsJson(file))
        {
            YamlFile tree = HclReader.Read(file, reading.Limits, out UnreadableException? broken);
            if (broken is not null)
            {
                reading.Report(broken.Message, broken.Line ?? 1);
            }

            return tree;
        }

        try
        {
            return ReadYaml(file, reading.Limits);
        }
        catch (UnreadableException exception) when (!exception.IsLimit)
        {
            YamlFile lines = KeyValueLines.Read(file, reading.Limits);
            if (!Jinja.HasTemplate(file.Text) || lines.Documents.Count == 0)
            {
                reading.Report(exception.Message, exception.Line ?? 1);
            }

            return lines;
        }
    }

    private static YamlFile ReadYaml(SourceFile file, Limits limits)
    {
        try
        {
            return YamlReader.Read(file, limits);
        }
        catch (UnreadableException exception) when (!exception.IsLimit && file.Text.Contains("<%", StringComparison.Ordinal))
        {
            return YamlReader.Read(new SourceFile(file.Path, WithoutErb(file.Text)), limits);
        }
    }

    /// <summary>The text in which ERB's tags mean nothing to YAML; every other code unit keeps its place.</summary>
    private static string WithoutErb(string text)
    {
        char[] masked = text.ToCharArray();
        for (int open = text.IndexOf("<%", StringComparison.Ordinal); open >= 0; open = text.IndexOf("<%", open + 2, StringComparison.Ordinal))
        {
            int end = text.IndexOf("%>", open, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            for (int i = open + 2; i < end; i++)
            {
                masked[i] = char.IsLetterOrDigit(text[i]) || text[i] is '\n' or '\r' ? text[i] : '.';
            }

            // A statement stands on a line of its own and leaves nothing behind.
            masked[open] = text[open + 2] == '=' ? '<' : '#';
            open = end;
        }

        return new string(masked);
    }
}
