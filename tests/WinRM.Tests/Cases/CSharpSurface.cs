using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using WinRM.Tests.Analyzers;
using Xunit;

namespace WinRM.Tests.Cases;

/// <summary>
/// The surfaces that are C#: one folder of cases for each API, and what its cases reference beside the framework, PowerShell
/// and MI. An API whose package cannot be referenced is declared by a stub, <c>tests/Stubs/Assembly.Name.cs</c>, which is
/// compiled into an assembly of that name: its types come from metadata, as they do for users.
/// </summary>
internal static class CSharpSurface
{
    private const string AzureResourceManager = "Azure.ResourceManager.Compute";

    private static readonly Dictionary<string, string[]> s_assemblies = new()
    {
        ["csharp"] = [],
        ["com"] = ["Interop.WSManAutomation", "Microsoft.WSMan.Management"],
        ["registry"] = [],
        ["http"] = [],
        ["wsman-management"] = ["Microsoft.WSMan.Runtime", "Microsoft.WSMan.Management"],
        ["native"] = ["Vanara.PInvoke.WsmSvc"],
        ["winrmsharp"] = ["WinRMSharp"],
        ["winrm.net"] = ["WinRm.NET"],
        ["azure"] = [AzureResourceManager, "Microsoft.Azure.Management.Compute", "Microsoft.Azure.Management.Compute.Fluent", "Pulumi.Azure"],
    };

    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> s_references = new();

    /// <summary>What the cases of all surfaces reference.</summary>
    public static IEnumerable<MetadataReference> AllReferences =>
        s_assemblies.Keys.SelectMany(static surface => ReferencesOf(surface)).Distinct();

    /// <summary>Is the surface C#?</summary>
    public static bool Is(string surface) => s_assemblies.ContainsKey(surface);

    /// <summary>What the cases of a surface reference.</summary>
    public static ImmutableArray<MetadataReference> ReferencesOf(string surface) =>
        [.. Verify.References, .. s_assemblies[surface].Select(static name => s_references.GetOrAdd(name, static name => new Lazy<MetadataReference>(() => Reference(name))).Value)];

    private static MetadataReference Reference(string assembly) => assembly == AzureResourceManager
        ? MetadataReference.CreateFromFile(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "azure-references.txt")).Single())
        : Compile(assembly);

    private static PortableExecutableReference Compile(string assembly)
    {
        string path = Path.Combine(Repository.Root, "tests", "Stubs", assembly + ".cs");
        CSharpCompilation compilation = CSharpCompilation.Create(
            assembly, [CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)], Verify.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: assembly + ".dll");
    }
}
