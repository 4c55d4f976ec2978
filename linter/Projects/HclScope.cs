using System.Collections.Generic;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Projects;

/// <summary>The values that the names of a folder have: in the root, or where a call hands them over.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Call">The block that calls it; null for a root.</param>
/// <param name="Caller">The scope in which that block stands; null for a root.</param>
internal sealed record HclScope(HclFolder Folder, HclCall? Call, HclScope? Caller)
{
    // From one name to the next; more only go round in circles.
    private const int MaxSteps = 32;

    /// <summary>The value that is written out in the end; null when it cannot be known.</summary>
    public HclValue? Resolve(HclValue value)
    {
        HclScope scope = this;
        HclValue? at = value;
        for (int step = 0; step < MaxSteps && at is not null; step++)
        {
            if (at.IsLiteral)
            {
                return at;
            }

            if (!at.RefersTo(out bool isLocal, out string name))
            {
                return null;
            }

            if (isLocal)
            {
                at = scope.Folder.Locals.GetValueOrDefault(name);
            }
            else if (scope.Call?.Arguments[name] is { } argument)
            {
                at = new HclValue(scope.Call.File, argument);
                scope = scope.Caller!;
            }
            else
            {
                at = scope.Call is null ? scope.Folder.RootValue(name) : scope.Folder.Defaults.GetValueOrDefault(name);
            }
        }

        return null;
    }
}
