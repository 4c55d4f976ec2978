using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers;

/// <summary>The descriptors of the rules that C# code can break, made from the catalog.</summary>
internal static class Descriptors
{
    /// <summary>The category of all rules, so that one line of configuration sets the severity of all.</summary>
    public const string Category = "WinRM";

    private const string Article = "https://learn.microsoft.com/windows/win32/winrm/proxy-servers-and-winrm";

    /// <summary>By rule id.</summary>
    public static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalog.All
        .Where(static rule => rule.AppliesTo(SubjectKind.Connection) || rule.AppliesTo(SubjectKind.ClientConfiguration)
            || rule.AppliesTo(SubjectKind.ServiceConfiguration) || rule.AppliesTo(SubjectKind.MachineProxy))
        .ToImmutableDictionary(static rule => rule.Id, Make);

    /// <summary>In the order of the ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = ById.Values.OrderBy(static descriptor => descriptor.Id).ToImmutableArray();

    private static DiagnosticDescriptor Make(Rule rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        Category,
        rule.Level == Level.Advice ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: rule.Reason,
        helpLinkUri: Article,
        customTags: Tags(rule));

    private static string[] Tags(Rule rule)
    {
        List<string> tags = new() { "Security" };
        if (rule.Cwe > 0)
        {
            tags.Add("CWE-" + rule.Cwe.ToString(CultureInfo.InvariantCulture));
        }

        return tags.ToArray();
    }
}
