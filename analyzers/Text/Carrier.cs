using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>A command that stands in the source without an API that is known to run it.</summary>
internal sealed class Carrier
{
    internal Carrier(ShellDialect dialect, params ExpressionSyntax[] parts)
    {
        Dialect = dialect;
        Parts = parts;
    }

    /// <summary>The shell.</summary>
    public ShellDialect Dialect { get; }

    /// <summary>What stands before them on the command line although the source does not say it there: a program and a blank.</summary>
    public string Program { get; init; } = "";

    /// <summary>The expressions that make up the command line, in its order.</summary>
    public IReadOnlyList<ExpressionSyntax> Parts { get; }
}
