using System.Collections.Generic;
using WinRM.Rules;

namespace WinRM.Analyzers.Flow;

/// <summary>The subjects to judge that the analysis of one member found.</summary>
internal sealed class FlowReport
{
    /// <summary>Subjects in the order in which they were met.</summary>
    public List<Subject> Subjects { get; } = new();
}
