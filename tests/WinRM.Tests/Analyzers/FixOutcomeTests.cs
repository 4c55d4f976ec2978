using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Analyzers;
using WinRM.CodeFixes;
using WinRM.Rules;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>What every fix that is offered for a case of C# leaves behind.</summary>
public sealed class FixOutcomeTests
{
    private static IEnumerable<string> BadPaths => CaseFile.Paths(CSharpSurface.Is).Where(static path => CaseFile.Load(path).IsBad);

    public static TheoryData<string> BadCases => new(BadPaths);

    [Theory]
    [MemberData(nameof(BadCases))]
    public async Task A_fix_compiles_ends_the_finding_and_uncovers_nothing_worse_that_it_does_not_name(string path)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, CaseFile.Load(path));
        ImmutableArray<Diagnostic> before = await FindAsync(document, path);
        foreach (Diagnostic diagnostic in before)
        {
            foreach (CodeAction action in await ActionsAsync(document, diagnostic))
            {
                Document changed = await ApplyAsync(document, action);
                ImmutableArray<Diagnostic> after = await FindAsync(changed, path);

                Assert.DoesNotContain((await changed.Project.GetCompilationAsync())!.GetDiagnostics(), static error => error.Severity == DiagnosticSeverity.Error);
                Assert.Equal(before.Count(other => other.Id == diagnostic.Id) - 1, after.Count(other => other.Id == diagnostic.Id));
                Assert.DoesNotContain(after, left => LevelOf(left) > LevelOf(diagnostic) && before.All(other => other.Id != left.Id) && !action.Title.Contains("certificate checks"));
                Assert.DoesNotContain("global::", (await changed.GetTextAsync()).ToString());
            }
        }
    }

    [Fact]
    public async Task Most_rules_have_a_fix()
    {
        HashSet<string> fixable = [];
        foreach (string path in BadPaths)
        {
            using AdhocWorkspace workspace = new();
            Document document = Open(workspace, CaseFile.Load(path));
            foreach (Diagnostic diagnostic in await FindAsync(document, path))
            {
                if ((await ActionsAsync(document, diagnostic)).Count > 0)
                {
                    fixable.Add(diagnostic.Id);
                }
            }
        }

        Assert.Empty(
            new[] { "WRM1001", "WRM1002", "WRM1003", "WRM1004", "WRM1005", "WRM1007", "WRM2001", "WRM2002", "WRM2003", "WRM2004", "WRM2005", "WRM3001", "WRM3004", "WRM4001" }
                .Except(fixable));
    }

    private static Document Open(AdhocWorkspace workspace, CaseFile @case) => workspace.AddProject("Case", LanguageNames.CSharp)
        .WithMetadataReferences(CSharpSurface.ReferencesOf(@case.Surface)).WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .AddDocument("Case.cs", @case.Text);

    private static Level LevelOf(Diagnostic diagnostic) => RuleCatalog.Find(diagnostic.Id)!.Level;

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document, string path)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new WinRMAnalyzer()], CSharpCase.Options(CaseFile.Load(path))).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        await new WinRMCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }
}
