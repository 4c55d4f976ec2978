using System;
using System.Collections.Generic;
using WinRM.Lint.Dialects;

namespace WinRM.Lint.Structures;

/// <summary>YAML, JSON, HCL and Bicep files. A file is parsed once; each tool that knows its structure states what it makes of it.</summary>
internal sealed class StructuredFile : IDialect
{
    private static readonly string[] s_folders = ["group_vars/", "host_vars/", "inventory/", "inventories/"];

    /// <inheritdoc/>
    public string Name => "YAML";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.InnerExtension switch
    {
        ".yml" or ".yaml" or ".sls" => true,
        ".json" or ".jsonc" => file.Text.AsSpan().TrimStart() is ['{' or '[' or '/', ..],
        ".conf" => SaltCloudProfiles.IsIn(file),
        "" => (file.Extension != ".txt" && IsVariableFile(file)) || IsTemplate(file),
        ".cfn" => IsTemplate(file),
        _ => TreeText.IsHcl(file),
    };

    /// <inheritdoc/>
    public void Read(Reading reading) => Read(new Tree(reading, TreeText.Read(reading)), StructureCatalog.All);

    /// <summary>Lets each structure look at a tree. A fault in one of them never takes the others along.</summary>
    public static void Read(Tree tree, IReadOnlyList<IStructure> structures)
    {
        UnreadableException? unreadable = null;
        foreach (IStructure structure in structures)
        {
            try
            {
                if (structure.Recognizes(tree))
                {
                    structure.Read(tree);
                }
            }
            catch (UnreadableException exception)
            {
                unreadable ??= exception;
            }
            catch (Exception exception)
            {
                tree.Reading.Report(LintError.Internal(tree.Reading.File.Path, $"structure '{structure.Name}'", exception));
            }
        }

        if (unreadable is not null)
        {
            throw unreadable;
        }
    }

    // CloudFormation's templates have any extension.
    private static bool IsTemplate(SourceFile file) =>
        file.Text.Contains("AWSTemplateFormatVersion", StringComparison.Ordinal) || file.Text.Contains("\"Resources\"", StringComparison.Ordinal)
        || file.Text.StartsWith("#cloud-config", StringComparison.Ordinal) || file.Text.StartsWith("heat_template_version", StringComparison.Ordinal);

    // Inventories and the files of groups and hosts need no extension; then the first line has to look like YAML.
    private static bool IsVariableFile(SourceFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        bool isPlaced = name.Contains("hosts", StringComparison.OrdinalIgnoreCase) || name.Contains("inventory", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(s_folders, folder => file.Path.Contains(folder, StringComparison.Ordinal));
        for (int line = 1; isPlaced && line <= file.LineCount; line++)
        {
            string text = file.Line(line).Trim();
            if (text.Length > 0 && text[0] != '#')
            {
                return text == "---" || (text.Contains(':', StringComparison.Ordinal) && text.IndexOfAny(['=', '[']) < 0);
            }
        }

        return false;
    }
}
