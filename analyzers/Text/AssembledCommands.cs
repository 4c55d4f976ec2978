using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>Reads the commands that known APIs get, also those that a member puts together from pieces.</summary>
internal static class AssembledCommands
{
    private static readonly Regex s_scriptOfLines = new(@"^""?(powershell|pwsh)(\.exe)?""?\s+(?=[^-/\s][^""\r\n]*[\r\n])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The subjects of the members that some texts stand in.</summary>
    /// <param name="texts">Texts that may hold a command.</param>
    /// <param name="told">The constants that are commands by themselves, which are told where they are declared.</param>
    /// <param name="model">Their meaning.</param>
    /// <param name="read">Takes the expressions whose text was read, so that nobody reads them again as text that runs nowhere.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IEnumerable<Subject> Read(IEnumerable<SyntaxNode> texts, ISet<SyntaxNode> told, SemanticModel model, ISet<SyntaxNode> read, CancellationToken cancellation)
    {
        foreach (SyntaxNode member in Members(texts))
        {
            TextAssembly assembly = new(new MemberUses(member, model, cancellation), told);
            foreach (Sink sink in Sinks(member, assembly, read))
            {
                IReadOnlyList<SyntaxNode> pieces = assembly.TakePieces();
                LiteralText[] ways = assembly.IsExhausted ? Array.Empty<LiteralText>() : sink.Text.Texts().ToArray();
                read.UnionWith(ways.Length > 0 ? pieces : Array.Empty<SyntaxNode>());
                if (!Array.Exists(ways, static text => Prefilter.HasWord(text.ToString())))
                {
                    continue;
                }

                foreach (Subject subject in Join(ways.SelectMany(text => ReadOne(text, sink, member.SyntaxTree))))
                {
                    yield return subject;
                }
            }
        }
    }

    // The members that the texts stand in.
    private static IEnumerable<SyntaxNode> Members(IEnumerable<SyntaxNode> texts)
    {
        HashSet<SyntaxNode> seen = new();
        foreach (SyntaxNode text in texts)
        {
            SyntaxNode? member = text.FirstAncestorOrSelf<MemberDeclarationSyntax>();
            member = member is GlobalStatementSyntax ? member.Parent : member;
            if (member is not (null or BaseTypeDeclarationSyntax) && seen.Add(member))
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<Sink> Sinks(SyntaxNode member, TextAssembly assembly, ISet<SyntaxNode> read)
    {
        // The members of types beside top-level statements are looked at by themselves.
        SyntaxNode[] nodes = member.DescendantNodes(static node => node is not BaseTypeDeclarationSyntax).ToArray();
        foreach (SyntaxNode node in nodes)
        {
            if (CallSinks.Of(node, assembly) is { } sink)
            {
                yield return sink;
            }

            foreach (Sink written in WrittenFiles.Of(node, assembly))
            {
                yield return written;
            }
        }

        foreach (Sink sink in ProcessSinks.In(nodes, assembly).Concat(CommandChains.In(nodes, assembly)).Concat(nodes.Where(node => !read.Contains(node)).Select(node => Loose(node, assembly)).OfType<Sink>()))
        {
            yield return sink;
        }
    }

    // A builder, a format or a list that becomes a command and goes where nobody sees it.
    private static Sink? Loose(SyntaxNode node, TextAssembly assembly)
    {
        Fragment? text = node switch
        {
            InvocationExpressionSyntax invocation => Symbols.NameOf(invocation) is "ToString" or "Format" or "Join" or "Concat" ? assembly.OfCall(invocation) : null,
            InterpolatedStringExpressionSyntax interpolated => HoldsScript(interpolated, assembly) ? assembly.Of(interpolated) : null,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Parent: not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } } sum => HoldsScript(sum, assembly) ? assembly.Of(sum) : null,
            _ => null,
        };
        if (text is null)
        {
            return null;
        }

        ExpressionSyntax call = (ExpressionSyntax)node;

        if (text.Texts().FirstOrDefault()?.ToString() is not { } start || !LooseCommand.Is(call, start, assembly.Uses.Model, assembly.Uses.Cancellation))
        {
            assembly.TakePieces();
            return null;
        }

        string program = CommandLooks.ProgramOf(start);
        return program.Length == 0 ? new Sink(ShellDialect.PowerShell, text) : new Sink(ShellDialect.Cmd, Sequence.Of(new FixedText(program, new(call.SpanStart, 0)), text));
    }

    // The arguments of a shell may hold a script that a variable keeps.
    private static bool HoldsScript(ExpressionSyntax whole, TextAssembly assembly)
    {
        IEnumerable<ExpressionSyntax> parts = whole is InterpolatedStringExpressionSyntax interpolated ? interpolated.Contents.OfType<InterpolationSyntax>().Select(static hole => hole.Expression) : TextAssembly.Operands(whole);
        foreach (ExpressionSyntax part in parts)
        {
            if (part is IdentifierNameSyntax name && assembly.Uses.SymbolOf(name) is ILocalSymbol { IsConst: false } local && assembly.Uses.Initial(local) is { } initial && Prefilter.MayHoldCommand(initial))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Subject> ReadOne(LiteralText text, Sink sink, SyntaxTree tree)
    {
        string script = text.ToString();

        // PowerShell takes what is no option as a script, line ends included; on a command line of cmd they would end it.
        Match lines = sink.Dialect == ShellDialect.Cmd ? s_scriptOfLines.Match(script) : Match.Empty;
        return CommandReader.Read(script, lines.Length, script.Length - lines.Length, lines.Success ? ShellDialect.PowerShell : sink.Dialect).Select(subject => subject.Relocate(place => place is TextSpan span ? PlaceOf(text.PlaceOf(span.Start, span.Length)) : place));

        Place PlaceOf(Microsoft.CodeAnalysis.Text.TextSpan span) =>
            sink.Links.FirstOrDefault(link => link.Name.Span.Contains(span) || link.Value?.Span.Contains(span) == true) is { } link ? new ChainPlace(tree, span, link) : new CommandPlace(tree, span);
    }

    // One connection that is opened in several ways is one subject.
    private static IEnumerable<Subject> Join(IEnumerable<Subject> subjects)
    {
        foreach (IGrouping<(SubjectKind, object?), Subject> group in subjects.GroupBy(static subject => (subject.Kind, subject.Anchor)))
        {
            Subject first = group.First();
            if (first.Kind == SubjectKind.Connection)
            {
                yield return new Subject(first.Kind, first.Stack, first.Name, group.Select(static subject => subject.Worlds).Aggregate(Worlds.Join), first.Anchor);
                continue;
            }

            foreach (Subject subject in group)
            {
                yield return subject;
            }
        }
    }
}
