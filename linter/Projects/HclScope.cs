using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>The value that is written out in the end: a word, or a map; null when it cannot be known.</summary>
    public HclValue? Resolve(HclValue value)
    {
        HclScope scope = this;
        HclValue? at = value;
        IEnumerable<string> members = [];
        for (int step = 0; step < MaxSteps && at is not null; step++)
        {
            if (at.Node is YamlMapping map)
            {
                string? member = members.FirstOrDefault();
                if (member is null)
                {
                    return at;
                }

                at = map[member] is { } inner ? at with { Node = inner } : null;
                members = [.. members.Skip(1)];
            }
            else if (at.IsLiteral)
            {
                return members.Any() ? null : at;
            }
            else if (at.Reference is { } reference)
            {
                members = [.. reference.Members, .. members];
                (at, scope) = scope.Find(reference);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Does a condition hold? Null when it cannot be known.</summary>
    public bool? Holds(string condition)
    {
        string[] sides = condition.Split("==");
        return sides.Length > 2 || HclValue.ReferenceIn(sides[0]) is not { } reference || Find(reference) is not { Value: { } found, Scope: var scope } ? null
            : scope.Resolve(found)?.Node is not YamlScalar value || reference.Members.Count > 0 ? null
            : sides.Length == 2 && sides[1] is ['"', .. var word, '"'] ? !word.Contains('"', StringComparison.Ordinal) && !word.Contains("${", StringComparison.Ordinal) ? value.Value == word : null
            : (sides.Length == 1 ? "true" : sides[1]) is "true" or "false" && value.Value is "true" or "false" ? value.Value == (sides.Length == 1 ? "true" : sides[1])
            : null;
    }

    private (HclValue? Value, HclScope Scope) Find(HclReference reference)
    {
        if (reference.IsLocal)
        {
            return (Folder.Locals.GetValueOrDefault(reference.Name), this);
        }

        return Call?.Arguments[reference.Name] is { } argument
            ? (new HclValue(Call.Text, argument), Caller!)
            : (Call is null ? Folder.RootValue(reference.Name) : Folder.Defaults.GetValueOrDefault(reference.Name), this);
    }
}
