using System;
using System.Collections.Generic;

namespace WinRM.Lint.Projects;

/// <summary>All kinds of projects. A new one is one file and one line here.</summary>
internal static class ProjectCatalog
{
    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<IProject> All = [new HclProject(), new PackerTemplateProject(), new KitchenProject(), new BoltProject(), new AnsibleProject()];

    /// <summary>Changes what the files of a run state into what they state together. A fault leaves what each file stated alone.</summary>
    public static void Apply(ProjectFiles files, Limits limits)
    {
        foreach (IProject project in All)
        {
            try
            {
                project.Apply(files, limits);
            }
            catch (Exception exception)
            {
                files.Reset();

                // A limit is no fault: the files are judged one by one, as without the project.
                if (files.Count > 0 && exception is not UnreadableException { IsLimit: true })
                {
                    files[0].Facts = files[0].Facts with { Errors = [.. files[0].Facts.Errors, LintError.Internal(files[0].Name, $"project '{project.Name}'", exception)] };
                }
            }
        }
    }
}
