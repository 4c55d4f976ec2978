using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Lint.Projects;

/// <summary>Names several hosts that are set up alike.</summary>
internal static class HostNames
{
    // In a message; the command "effective" lists all.
    private const int MaxNames = 8;

    /// <summary>The subject as that of these hosts.</summary>
    public static Subject For(Subject subject, IReadOnlyList<string> hosts) =>
        new(subject.Kind, subject.Stack, Join(hosts), subject.Worlds, subject.Anchor) { Hosts = hosts };

    /// <summary>The hosts of several subjects, each once.</summary>
    public static Subject Union(IReadOnlyList<Subject> subjects) =>
        For(subjects[0], [.. subjects.SelectMany(static subject => subject.Hosts).Distinct(StringComparer.Ordinal)]);

    private static string Join(IReadOnlyList<string> hosts) => hosts.Count <= MaxNames
        ? string.Join(", ", hosts) : $"{string.Join(", ", hosts.Take(MaxNames))} and {hosts.Count - MaxNames} more";
}
