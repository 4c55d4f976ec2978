using System;
using WinRM.Lint.Dialects;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Hcl;
using WinRM.Lint.Scripts;
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
            if (!LooseCommands.Read(reading) && (!Jinja.HasTemplate(file.Text) || lines.Documents.Count == 0))
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
            return YamlReader.Read(file, limits, KubernetesObjects.Of(file.Text));
        }
        catch (UnreadableException exception) when (!exception.IsLimit && WithoutTemplates(file) is { } text)
        {
            return YamlReader.Read(new SourceFile(file.Path, text), limits, KubernetesObjects.Of(text));
        }
    }

    /// <summary>The text in which templates mean nothing to YAML; every other code unit keeps its place. Null when there are none.</summary>
    private static string? WithoutTemplates(SourceFile file)
    {
        // Ansible's own templates are texts in quotes; Salt's make the file.
        bool isSalt = file.Extension is ".sls" or ".conf";
        char[] masked = file.Text.ToCharArray();
        bool isMasked = Mask(file.Text, masked, "<%", "%>", "<%=");
        isMasked |= isSalt && Mask(file.Text, masked, "{{", "}}", "{{");
        isMasked |= isSalt && Mask(file.Text, masked, "{%", "%}", "");
        return isMasked ? new string(masked) : null;
    }

    private static bool Mask(string text, char[] masked, string open, string close, string value)
    {
        int at = 0;
        bool isMasked = false;
        while ((at = text.IndexOf(open, at, StringComparison.Ordinal)) >= 0 && text.IndexOf(close, at, StringComparison.Ordinal) is > 0 and int end)
        {
            isMasked = true;
            for (int i = at; i < end + 2; i++)
            {
                masked[i] = char.IsLetterOrDigit(text[i]) || text[i] is '\n' or '\r' ? text[i] : '.';
            }

            // What a value is made of is still seen to be a template; a statement leaves nothing behind.
            bool isValue = value.Length > 0 && text.AsSpan(at).StartsWith(value);
            masked[at] = isValue ? '<' : '#';
            masked[at + 1] = isValue ? '%' : '.';
            at = end + 2;
        }

        return isMasked;
    }
}
