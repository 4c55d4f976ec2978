using System;
using Microsoft.CodeAnalysis.Diagnostics;
using WinRM.Rules;

namespace WinRM.Analyzers;

/// <summary>Reads the settings of the user: winrm.* in .editorconfig or a global analyzer config.</summary>
internal static class OptionReader
{
    /// <summary>What the user said for the files with these options; a value that cannot be read counts as not said.</summary>
    public static JudgeOptions Read(AnalyzerConfigOptions options) => new()
    {
        StackVersion = options.TryGetValue("winrm.stack_version", out string? version) && JudgeOptions.TryParseVersion(version, out int parsed) ? parsed : null,
        AssumeProxy = Flag(options, "winrm.assume_proxy", false),
        ExcludeLoopback = Flag(options, "winrm.exclude_loopback", true),
    };

    /// <summary>Findings that hang on values that cannot be seen are reported as well.</summary>
    public static bool ReportsPossible(AnalyzerConfigOptions options) => Flag(options, "winrm.report_possible", false);

    private static bool Flag(AnalyzerConfigOptions options, string key, bool otherwise) =>
        options.TryGetValue(key, out string? text) && bool.TryParse(text.Trim(), out bool value) ? value : otherwise;
}
