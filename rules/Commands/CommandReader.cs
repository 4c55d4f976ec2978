using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Reads the commands that configure or use WinRM out of script text.</summary>
public static class CommandReader
{
    /// <summary>
    /// The subjects that the commands in a stretch of text describe. Every location, of facts and of subjects, is a
    /// <see cref="TextSpan"/> in <paramref name="text"/>.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First code unit to read.</param>
    /// <param name="length">Number of code units to read.</param>
    /// <param name="dialect">The shell that will read the text.</param>
    /// <param name="templated">Double braces stand for a value that is filled in later, as in Jinja.</param>
    public static IReadOnlyList<Subject> Read(string text, int start, int length, ShellDialect dialect, bool templated = false) =>
        new Subject[0];
}
