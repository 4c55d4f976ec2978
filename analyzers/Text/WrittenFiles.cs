using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>Scripts that a program writes: File.WriteAllText and its like, StreamWriter.</summary>
internal static class WrittenFiles
{
    private const string Files = "System.IO";

    /// <summary>The sink that a node is, or null.</summary>
    public static IEnumerable<Sink> Of(SyntaxNode node, TextAssembly assembly)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when IsWriting(Symbols.NameOf(call)):
                return OfCall(call, assembly);
            case VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } variable:
                return OfWriter(variable, assembly);
            default:
                return Enumerable.Empty<Sink>();
        }
    }

    private static bool IsWriting(string method) =>
        method.StartsWith("WriteAll", StringComparison.Ordinal) || method.StartsWith("AppendAll", StringComparison.Ordinal);

    private static IEnumerable<Sink> OfCall(InvocationExpressionSyntax call, TextAssembly assembly)
    {
        if (assembly.Uses.MethodOf(call) is { ContainingType.Name: "File" } method && Symbols.IsIn(method.ContainingType, Files)
            && Symbols.Argument(call, method, "path") is { } path && Symbols.Argument(call, method, "contents") is { } contents && DialectOf(path, assembly) is { } dialect)
        {
            Fragment? text = method.Name.Contains("Lines")
                ? assembly.Lists.Of(contents) is { } lines ? FormattedText.Joined(lines, new FixedText("\n", new(contents.SpanStart, 0)), assembly.Uses.Around(call)) : null
                : assembly.Of(contents);
            if (text is not null)
            {
                yield return new Sink(dialect, text);
            }
        }
    }

    private static IEnumerable<Sink> OfWriter(VariableDeclaratorSyntax variable, TextAssembly assembly)
    {
        ExpressionSyntax creation = variable.Initializer!.Value;
        bool isWriter = creation is InvocationExpressionSyntax ? Symbols.NameOf(creation) is "CreateText" or "AppendText" : assembly.Uses.TypeOf(creation)?.Name == "StreamWriter";
        if (!isWriter || !Symbols.Is(assembly.Uses.TypeOf(creation), Files, "StreamWriter") || Binding.ArgumentsOf(creation)?.Arguments.FirstOrDefault()?.Expression is not { } path
            || DialectOf(path, assembly) is not { } dialect || assembly.Uses.Model.GetDeclaredSymbol(variable, assembly.Uses.Cancellation) is not ILocalSymbol local)
        {
            return Enumerable.Empty<Sink>();
        }

        return Segments.Split(assembly.Builders.Steps(local, int.MaxValue)).Select(segment => new Sink(dialect, Segments.Read(segment)));
    }

    // The shell that runs a file of this name, or null.
    private static ShellDialect? DialectOf(ExpressionSyntax path, TextAssembly assembly)
    {
        string name = assembly.Of(path).Texts().FirstOrDefault()?.ToString() ?? "";
        return name.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".psm1", StringComparison.OrdinalIgnoreCase) ? ShellDialect.PowerShell
            : name.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".bat", StringComparison.OrdinalIgnoreCase) ? ShellDialect.Cmd
            : null;
    }
}
