using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>The same options for every file.</summary>
internal sealed class BuildOptionsProvider : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => BuildProperties.Instance;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => BuildProperties.Instance;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => BuildProperties.Instance;
}
