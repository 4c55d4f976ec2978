using System;

namespace WinRM.Lint;

/// <summary>What could not be judged, and why.</summary>
/// <param name="RuleId">WRM9001 or WRM9002, or null for a fault of the linter itself.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, counted from 1, when it is known.</param>
/// <param name="Message">The reason.</param>
internal sealed record LintError(string? RuleId, string Path, int? Line, string Message)
{
    /// <summary>Id of the rule for files that cannot be read.</summary>
    public const string Unreadable = "WRM9001";

    /// <summary>Id of the rule for unknown options.</summary>
    public const string UnknownOption = "WRM9002";

    /// <summary>Id of the rule for suppressions that are of no use any more.</summary>
    public const string StaleSuppression = "WRM9003";

    /// <summary>The file was judged, but a fix could not be made.</summary>
    public bool IsOfFix { get; private init; }

    /// <summary>A fix that could not be made.</summary>
    public static LintError OfFix(string path, int? line, string message) => new(Unreadable, path, line, message) { IsOfFix = true };

    /// <summary>A fault of the linter itself.</summary>
    public static LintError Internal(string path, string culprit, Exception exception) =>
        new(null, path, null, $"internal error in {culprit}: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
}
