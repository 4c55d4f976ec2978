using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WinRM.Analyzers;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>While somebody types, most source is broken: the analyzer must neither throw nor stall nor propose edits outside of it.</summary>
public sealed class BrokenSourceTests
{
    private const int Truncated = 20;
    private const int Mutated = 60;

    // What most often stands half-written, or in a place where nobody expects it.
    private static readonly string[] s_odd =
    [
        "", "null", "default", "default!", "0", "-1", "\"\"", "\"http://", "$\"{", "@\"", "\"\"\"", "(", ")", "{", "}", "[", "]", ",", ";", ".", "?.", "..", "=>", "=", "==", "??=", "?", ":",
        "new()", "new", "await", "throw", "return", "ref", "out", "in", "static", "async", "unsafe", "var", "dynamic", "this", "base", "with { }", "is null", "as object", "switch { }",
        "goto", "yield return", "try {", "catch", "finally", "if (", "true", "1.5m", "5000000000", "while (true)", "for (;;)", "lock (", "using", "checked(", "nameof(", "typeof(", "stackalloc", "delegate", "x => x", "(int)(object)", "#if",
        "/*", "//", "\uD800", "\0", "1e999", "'\\uD800'", "0xFFFFFFFFFFFFFFFFF",
    ];

    public static TheoryData<string> Cases => new(CaseFile.Paths(CSharpSurface.Is)
        .Where(static path => path.Contains("/csharp/", StringComparison.Ordinal) || path.EndsWith("/bad.cs", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_that_is_cut_off_or_garbled_is_judged_all_the_same(string path)
    {
        CaseFile @case = CaseFile.Load(path);
        await AssertJudgedAsync(Broken(@case), CSharpCase.Options(@case), CSharpSurface.ReferencesOf(@case.Surface));
    }

    [Theory]
    [InlineData("new PSSessionOption { ProxyAccessType = 1e999 }")]
    [InlineData("new PSSessionOption { ProxyAccessType = 5000000000 }")]
    [InlineData("new PSSessionOption { ProxyAccessType = 'x' }")]
    [InlineData("new PSSessionOption { NoEncryption = \"true\" }")]
    [InlineData("new WSManConnectionInfo(\"true\", 0, -1, null, \"\", default) { Port = 1e99, ConnectionUri = 7 }")]
    public Task A_constant_of_another_type_is_judged_all_the_same(string expression) =>
        AssertJudgedAsync([Verify.Usings + "class C { object M() => " + expression + "; }"], new AnalyzerOptions([]), Verify.References);

    private static async Task AssertJudgedAsync(IEnumerable<string> sources, AnalyzerOptions options, ImmutableArray<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Broken", [CSharpSyntaxTree.ParseText("")], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        foreach (string source in sources)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(source));
            using CancellationTokenSource stall = new(TimeSpan.FromMinutes(1));
            ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new WinRMAnalyzer()], options).GetAnalyzerDiagnosticsAsync(stall.Token);

            // AD0001 is what the compiler says of an analyzer that threw.
            Assert.True(diagnostics.All(static diagnostic => diagnostic.Id.StartsWith("WRM", StringComparison.Ordinal)), string.Join('\n', diagnostics) + "\n" + source);
            foreach (Diagnostic diagnostic in diagnostics)
            {
                for (int i = 0; FixProposal.Read(diagnostic, i) is { } proposal; i++)
                {
                    Assert.All(proposal.Edits, edit => Assert.InRange(edit.Span.End, 0, source.Length));
                }
            }
        }
    }

    // The same in each run and on each machine: a failure can be repeated.
    private static IEnumerable<string> Broken(CaseFile @case)
    {
        Random random = new(@case.Path.Aggregate(17, static (seed, letter) => unchecked((seed * 31) + letter)));
        string text = @case.Text;
        TextSpan[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(static token => token.Span).Where(static span => !span.IsEmpty)];
        for (int i = 0; i < Truncated; i++)
        {
            yield return text[..random.Next(text.Length)];
        }

        for (int i = 0; i < Mutated; i++)
        {
            // Mostly one change: two make the source strange so quickly that little is reached.
            string mutated = Replace(text, tokens[random.Next(tokens.Length)]);
            yield return random.Next(4) > 0 ? mutated : Replace(mutated, tokens[random.Next(tokens.Length)]);
        }

        string Replace(string source, TextSpan span)
        {
            int start = Math.Min(span.Start, source.Length);
            int end = Math.Min(span.End, source.Length);
            TextSpan other = tokens[random.Next(tokens.Length)];
            string token = source[start..end];
            string replacement = random.Next(5) switch
            {
                0 => "",
                1 => token + " " + token,
                2 => text.Substring(other.Start, other.Length),
                3 => token + " " + s_odd[random.Next(s_odd.Length)] + " ",
                _ => s_odd[random.Next(s_odd.Length)],
            };
            return source[..start] + replacement + source[end..];
        }
    }
}
