using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Analyzers;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>One statement for each way that an API has to say something, and what is found in it: SurfaceRows.txt.</summary>
public sealed class SurfaceRowTests
{
    private const string Usings = """
        using System; using System.Diagnostics; using System.Management.Automation; using System.Management.Automation.Remoting; using System.Management.Automation.Runspaces;
        using System.Net; using System.Net.Http; using System.Security; using Microsoft.Management.Infrastructure; using Microsoft.Management.Infrastructure.Options;

        """;

    private static readonly Lazy<string[]> s_rows = new(() =>
        [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "WinRM.Tests", "Analyzers", "SurfaceRows.txt")).Where(static line => line.Length > 0 && line[0] != '#')]);

    private static readonly Lazy<Task<ILookup<string, string>>> s_found = new(FindAsync);

    public static TheoryData<string> Rows => new(s_rows.Value);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_statement_yields_what_its_row_says(string row)
    {
        string[] parts = row.Split('\t');

        Assert.Equal(parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), (await s_found.Value)[row].Distinct().Order());
    }

    // All statements are one program, each a member of its own.
    private static async Task<ILookup<string, string>> FindAsync()
    {
        StringBuilder source = new(Usings);
        foreach (string row in s_rows.Value)
        {
            source.AppendLine("class C" + source.Length + " { void M(string host, string user, bool flag, SecureString password, PSCredential credential, Uri uri) {");
            source.AppendLine(row.Split('\t')[0]).AppendLine("} }");
        }

        SyntaxTree tree = CSharpSyntaxTree.ParseText(source.ToString());
        CSharpCompilation compilation = CSharpCompilation.Create("Rows", [tree], Verify.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new WinRMAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        int before = Usings.Count(static c => c == '\n');
        return found.ToLookup(diagnostic => s_rows.Value[(diagnostic.Location.GetLineSpan().StartLinePosition.Line - before) / 3], static diagnostic => diagnostic.Id);
    }
}
