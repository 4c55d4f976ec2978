using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>The tests run on the compiler that they say.</summary>
public sealed class CompilerTests
{
    [Fact]
    public void The_tests_run_on_the_compiler_of_their_project() => Assert.Equal(Said("RoslynVersion"), typeof(Compilation).Assembly.GetName().Version!.ToString(3));

    [Fact]
    public void The_analyzers_are_built_for_the_oldest_compiler_whatever_they_run_on() => Assert.Equal(
        new Version(4, 8, 0, 0), typeof(WinRMAnalyzer).Assembly.GetReferencedAssemblies().Single(static reference => reference.Name == "Microsoft.CodeAnalysis").Version);

    private static string? Said(string key) =>
        typeof(CompilerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value;
}
