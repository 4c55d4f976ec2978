using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.AnalyzerBenchmarks.Generated;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>What is compiled.</summary>
internal static class Scenarios
{
    public static IEnumerable<Scenario> For(Settings settings) =>
        Generate(settings.Quick).Concat(settings.Sources.Select(FromFolder)).Where(scenario => settings.Only.Contains(scenario.Part, StringComparison.Ordinal));

    private static IEnumerable<Scenario> Generate(bool quick)
    {
        int files = quick ? 30 : 1000;
        int connecting = quick ? 3 : 10;
        yield return new("a", "no watched assembly", OrdinaryCode.Files(files), References.Framework) { WithPeers = quick };
        yield return new("b", "watched assemblies, unused", OrdinaryCode.Files(files), References.WithApis);
        yield return new("c", "one file in a hundred connects", OrdinaryCode.Files(files - connecting).Concat(ConnectionCode.Files(connecting)), References.WithApis);
        foreach (int lines in quick ? [100, 200] : new[] { 1000, 2000, 4000 })
        {
            yield return new("d", "connections used at once", [LongMethod.ShortLived(lines)], References.WithApis);
            yield return new("d", "connections alive to the end", [LongMethod.LongLived(lines)], References.WithApis);
            yield return new("d", "command literals", [CommandList.File(lines)], References.WithApis);
        }
    }

    private static Scenario FromFolder((string Part, string Name, string Folder) source)
    {
        SourceFolder folder = new(source.Folder);
        Scenario scenario = new(source.Part, source.Name, folder.Files, References.WithApis, folder.Symbols) { WithPeers = true };

        // An assembly that is compiled here must not be referenced as well.
        ImmutableArray<MetadataReference> references = References.Without(scenario.Compile(scenario.Parse(), ImmutableDictionary<string, ReportDiagnostic>.Empty));
        return new(source.Part, source.Name, folder.Files, references, folder.Symbols) { WithPeers = true };
    }
}
