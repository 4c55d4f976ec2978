using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Splits script text into commands and their words. Never throws; runs in linear time.</summary>
internal static class ScriptLexer
{
    /// <summary>The deepest nesting that is read; what lies deeper is passed over.</summary>
    public const int MaxDepth = 32;

    /// <summary>The commands of a stretch of text; those of a nested block come before the command around them.</summary>
    public static IReadOnlyList<Command> Split(string text, int start, int length, ShellDialect dialect, bool templated, Block? block = null) =>
        dialect == ShellDialect.PowerShell
            ? PowerShellLexer.Split(text, start, start + length, templated, block ?? new Block())
            : CmdLexer.Split(text, start, start + length, templated, block ?? new Block());

    /// <summary>PowerShell takes typographic quotes for quotes.</summary>
    public static bool IsSingleQuote(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';

    /// <summary>PowerShell takes typographic quotes for quotes.</summary>
    public static bool IsDoubleQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';

    /// <summary>A hyphen, or one of the dashes that PowerShell takes for it.</summary>
    public static bool IsDash(char c) => c is '-' or '\u2013' or '\u2014' or '\u2015';

    /// <summary>Blanks within a line.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\f' or '\v' or '\uFEFF' or '\u00A0' or '\u0085' || (c > '\u1000' && char.IsWhiteSpace(c) && c is not ('\u2028' or '\u2029'));

    /// <summary>Does a text stand here?</summary>
    public static bool IsAt(string text, int i, int end, string prefix) =>
        i + prefix.Length <= end && string.Compare(text, i, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Passes over a template's statement or comment, {% … %} or {# … #}; false when none stands here.</summary>
    public static bool SkipTemplate(string text, ref int i, int end)
    {
        if (i + 1 >= end || text[i] != '{' || text[i + 1] is not ('%' or '#'))
        {
            return false;
        }

        int close = text.IndexOf(text[i + 1] == '%' ? "%}" : "#}", i + 2, end - i - 2, StringComparison.Ordinal);
        i = close < 0 ? end : close + 2;
        return true;
    }

    /// <summary>The place after a template's value {{ … }} that stands here; the same place when none does.</summary>
    public static int AfterValue(string text, int i, int end)
    {
        if (!IsAt(text, i, end, "{{"))
        {
            return i;
        }

        int close = text.IndexOf("}}", i + 2, end - i - 2, StringComparison.Ordinal);
        return close < 0 ? end : close + 2;
    }
}
