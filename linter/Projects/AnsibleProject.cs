using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>
/// Ansible across files: inventories, the variable files beside them and beside playbooks, roles and plays. What a file says
/// counts only as far as it decides about the connection of some host; a file that no known host uses is judged alone.
/// </summary>
internal sealed class AnsibleProject : IProject
{
    private static readonly string[] s_words = ["ansible_", "connection: winrm", "connection: psrp"];

    /// <inheritdoc/>
    public string Name => "Ansible";

    /// <inheritdoc/>
    public void Apply(ProjectFiles files, Limits limits)
    {
        if (!files.Read.Any(static file => file.Facts.Source is { } source && Array.Exists(s_words, word => source.Text.Contains(word, StringComparison.Ordinal))))
        {
            return;
        }

        AnsibleRun run = AnsibleRun.Read(files, limits, []);
        if (run.Inventories.Count == 0)
        {
            return;
        }

        ProjectSubjects subjects = new(run, limits);
        foreach ((ProjectFile file, IReadOnlyList<Subject> stated) in subjects.State())
        {
            file.Facts = file.Facts with { Subjects = [.. file.Facts.Subjects.Where(subject => !file.Facts.Alone.Contains(subject)), .. stated] };
        }
    }
}
