using System;
using System.Collections.Generic;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Proxies;

/// <summary>An action of Privoxy that holds for every address.</summary>
/// <param name="Name">Without its sign.</param>
/// <param name="Parameter">What stands between its braces.</param>
/// <param name="IsOn">Switched on; else off.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record PrivoxyAction(string Name, string Parameter, bool IsOn, Place Place)
{
    /// <summary>The actions of an action file, in order. Actions for some addresses only are left out.</summary>
    public static List<PrivoxyAction> Read(SourceFile file, Limits limits)
    {
        LineReader.CheckLines(file);
        List<PrivoxyAction> result = [];
        List<PrivoxyAction> pending = [];
        for (int line = 1; line <= file.LineCount; line++)
        {
            int start = file.StartOf(line);
            string text = file.Line(line).TrimEnd();
            if (text.StartsWith('{') && !text.StartsWith("{{", StringComparison.Ordinal))
            {
                // A list of actions goes on behind a backslash.
                int end = start + text.Length;
                while (text.EndsWith('\\') && line < file.LineCount)
                {
                    text = file.Line(++line).TrimEnd();
                    end = file.StartOf(line) + text.Length;
                }

                pending = ReadList(file, start + 1, end, limits);
            }
            else if (text.Trim() is "/" or "/.*" or "." or "./")
            {
                result.AddRange(pending);
            }
        }

        return result;
    }

    private static List<PrivoxyAction> ReadList(SourceFile file, int start, int end, Limits limits)
    {
        List<PrivoxyAction> actions = [];
        for (int i = start; i < end && actions.Count < limits.Nesting; i++)
        {
            if (file.Text[i] is not ('+' or '-'))
            {
                continue;
            }

            int name = i + 1;
            int stop = name;
            while (stop < end && (char.IsAsciiLetterOrDigit(file.Text[stop]) || file.Text[stop] is '-' or '_'))
            {
                stop++;
            }

            int close = stop < end && file.Text[stop] == '{' ? file.Text.IndexOf('}', stop, end - stop) : -1;
            string parameter = close < 0 ? "" : file.Text[(stop + 1)..close];
            int last = close < 0 ? stop : close + 1;
            actions.Add(new PrivoxyAction(file.Text[name..stop], parameter, file.Text[i] == '+', new Place(file, new TextSpan(i, last - i))));
            i = last - 1;
        }

        return actions;
    }
}
