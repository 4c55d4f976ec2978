using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Projects;

/// <summary>All kinds of projects. A new one is one file and one line here.</summary>
internal static class ProjectCatalog
{
    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<IProject> All = [new HclProject(), new PackerTemplateProject(), new KitchenProject(), new BoltProject(), new AnsibleProject()];

    /// <summary>What the files of a run state when they are seen together. A fault leaves what each file stated alone.</summary>
    public static FileFacts[] Apply(IReadOnlyList<ProjectFile> files, Limits limits)
    {
        FileFacts[] before = [.. files.Select(static file => file.Facts)];
        foreach (IProject project in All)
        {
            try
            {
                project.Apply(files, limits);
            }
            catch (Exception exception)
            {
                for (int i = 0; i < before.Length; i++)
                {
                    files[i].Facts = before[i];
                }

                // A limit is no fault: the files are judged one by one, as without the project.
                if (files.Count > 0 && exception is not UnreadableException { IsLimit: true })
                {
                    files[0].Facts = files[0].Facts with { Errors = [.. files[0].Facts.Errors, LintError.Internal(files[0].Name, $"project '{project.Name}'", exception)] };
                }
            }
        }

        return [.. files.Select(static file => file.Facts)];
    }
}
