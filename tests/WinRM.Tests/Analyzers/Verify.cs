using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using WinRM.Analyzers;
using WinRM.CodeFixes;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Runs the analyzer and the code fixes on C# in which findings are marked as {|WRMnnnn:…|}.</summary>
internal static class Verify
{
    /// <summary>The framework and the real API packages.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt")).Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToImmutableArray();

    /// <summary>What the snippets of the tests use.</summary>
    internal const string Usings = """
        global using System;
        global using System.Diagnostics;
        global using System.Management.Automation;
        global using System.Management.Automation.Remoting;
        global using System.Management.Automation.Runspaces;
        global using System.Security;
        global using Microsoft.Management.Infrastructure;
        global using Microsoft.Management.Infrastructure.Options;

        """;

    /// <summary>The findings in a source file are exactly the marked ones.</summary>
    public static Task Finds(string source, params string[] options)
    {
        CSharpAnalyzerTest<WinRMAnalyzer, DefaultVerifier> test = new() { TestCode = Usings + source };
        Prepare(test, options);
        return test.RunAsync();
    }

    /// <summary>The findings in a source file are exactly the marked ones, and there are none in another file of the program.</summary>
    public static Task FindsBeside(string source, string other)
    {
        CSharpAnalyzerTest<WinRMAnalyzer, DefaultVerifier> test = new() { TestState = { Sources = { Usings + source, other } } };
        Prepare(test, []);
        return test.RunAsync();
    }

    /// <summary>The findings in the body of a method are exactly the marked ones.</summary>
    public static Task FindsIn(string body, params string[] options) => Finds(Wrap(body), options);

    /// <summary>The same in a method that does not compile, because something of somebody else's is missing.</summary>
    public static Task FindsInBroken(string body)
    {
        CSharpAnalyzerTest<WinRMAnalyzer, DefaultVerifier> test = new() { TestCode = Usings + Wrap(body), CompilerDiagnostics = CompilerDiagnostics.None };
        Prepare(test, []);
        return test.RunAsync();
    }

    /// <summary>The fix with this equivalence key changes a source file as given; so does Fix All.</summary>
    public static Task Fixes(string source, string key, string fixedSource, params string[] options) => Fixes(source, key, fixedSource, isForFixAll: true, options);

    /// <summary>The fix, which Fix All does not make, changes a source file as given.</summary>
    public static Task FixesOne(string source, string key, string fixedSource) => Fixes(source, key, fixedSource, isForFixAll: false, []);

    private static Task Fixes(string source, string key, string fixedSource, bool isForFixAll, string[] options)
    {
        CSharpCodeFixTest<WinRMAnalyzer, WinRMCodeFixProvider, DefaultVerifier> test = new()
        {
            TestCode = Usings + source,
            FixedCode = Usings + fixedSource,
            BatchFixedCode = Usings + fixedSource,
            CodeActionEquivalenceKey = key,
            CodeFixTestBehaviors = isForFixAll ? CodeFixTestBehaviors.None : CodeFixTestBehaviors.SkipFixAllCheck,
        };
        Prepare(test, options);
        return test.RunAsync();
    }

    /// <summary>The fix changes the body of a method as given.</summary>
    public static Task FixesIn(string body, string key, string fixedBody, params string[] options) => Fixes(Wrap(body), key, Wrap(fixedBody), options);

    /// <summary>The fix, which Fix All does not make, changes the body of a method as given.</summary>
    public static Task FixesOneIn(string body, string key, string fixedBody, params string[] options) =>
        Fixes(Wrap(body), key, Wrap(fixedBody), isForFixAll: false, options);

    /// <summary>No fix with this key is offered in the body of a method.</summary>
    public static async Task OffersNothing(string body, string key) =>
        Assert.DoesNotContain(key, (await Actions(body)).Select(static action => action.EquivalenceKey));

    /// <summary>The titles of the fixes that are offered in the body of a method.</summary>
    public static async Task Titles(string body, params string[] titles) =>
        Assert.Equal(titles, (await Actions(body)).Select(static action => action.Title));

    private static async Task<List<CodeAction>> Actions(string body)
    {
        string source = Regex.Replace(Usings + Wrap(body), @"\{\|WRM\d+:|\|\}", "");
        using AdhocWorkspace workspace = new();
        Document document = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithMetadataReferences(References).WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).AddDocument("Test.cs", source);
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in await compilation.WithAnalyzers([new WinRMAnalyzer()]).GetAnalyzerDiagnosticsAsync())
        {
            await new WinRMCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        }

        return actions;
    }

    private static string Wrap(string body) => $$"""
        class C
        {
            void M(string host, string user, bool flag, SecureString password, PSCredential credential, Uri uri)
            {
        {{body}}
            }
        }
        """;

    private static void Prepare(AnalyzerTest<DefaultVerifier> test, string[] options)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        test.TestState.AdditionalReferences.AddRange(References);
        if (options.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + string.Join("\n", options)));
        }
    }
}
