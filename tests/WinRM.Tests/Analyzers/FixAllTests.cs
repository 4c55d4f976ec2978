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
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Fix All as editors and dotnet format ask for it.</summary>
public sealed class FixAllTests
{
    private const string Source = """
        using Microsoft.Management.Infrastructure;
        using Microsoft.Management.Infrastructure.Options;

        class C
        {
            void M(string host)
            {
                CimSession.Create(host, new WSManSessionOptions { NoEncryption = true });
                CimSession.Create(host, new WSManSessionOptions { NoEncryption = true });
                CimSession.Create(host, new WSManSessionOptions { UseSsl = true, CertCACheck = false });
            }
        }
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("WRM1004:whatever")]
    public async Task Asked_with_no_key_of_the_rule_it_takes_the_best_way_out_of_every_finding(string? key)
    {
        string changed = await FixAsync("WRM1001", key);

        Assert.DoesNotContain("NoEncryption = true", changed);
        Assert.Contains("CertCACheck = false", changed);
    }

    [Fact]
    public async Task Asked_with_a_key_of_the_rule_it_takes_no_other_way_out() =>
        Assert.Equal(Source, await FixAsync("WRM1001", "WRM1001:whatever"));

    [Theory]
    [InlineData("WRM1004", "WRM1004:remove")]
    [InlineData("WRM1002", "WRM1002:use Negotiate or Kerberos instead of Basic")]
    [InlineData("WRM1002", null)]
    public async Task What_needs_a_look_at_each_place_is_left_alone(string id, string? key)
    {
        const string Chain = """
            using System.Management.Automation;

            class C
            {
                void M(string host, PowerShell shell)
                {
                    shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic").Invoke();
                    shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic").Invoke();
                    shell.AddCommand("New-PSSessionOption").AddParameter("SkipCACheck").Invoke();
                    shell.AddCommand("New-PSSessionOption").AddParameter("SkipCACheck").Invoke();
                }
            }
            """;

        Assert.Equal(Chain, await FixAsync(id, key, Chain));
    }

    [Fact]
    public async Task Certificate_checks_are_left_to_somebody_who_knows_the_server() => Assert.Equal(Source, await FixAsync("WRM1004", null));

    [Theory]
    [InlineData("http://mail.example.com/powershell/", "http://schemas.microsoft.com/powershell/Microsoft.Exchange", false)]
    [InlineData("http://srv01.example.com:5985/wsman", "http://schemas.microsoft.com/powershell/Microsoft.PowerShell", true)]
    public async Task Connections_to_Exchange_are_left_to_somebody_who_knows_it(string address, string shell, bool isFixed)
    {
        string source = $$"""
            using System;
            using System.Management.Automation;
            using System.Management.Automation.Runspaces;

            class C
            {
                object M(PSCredential credential) => new WSManConnectionInfo(new Uri("{{address}}"), "{{shell}}", credential) { AuthenticationMechanism = AuthenticationMechanism.Basic };
            }
            """;

        Assert.Equal(isFixed, source != await FixAsync("WRM1002", null, source));
    }

    private static async Task<string> FixAsync(string id, string? key, string source = Source)
    {
        using AdhocWorkspace workspace = new();
        Document document = workspace.AddProject("Test", LanguageNames.CSharp).WithMetadataReferences(Verify.References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).AddDocument("Test.cs", source);
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new WinRMAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id);
        FixAllContext context = new(document, new WinRMCodeFixProvider(), FixAllScope.Solution, key!, [id], new Found(diagnostics), CancellationToken.None);

        CodeAction? action = await new WinRMCodeFixProvider().GetFixAllProvider().GetFixAsync(context);

        ImmutableArray<CodeActionOperation> operations = await action!.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
