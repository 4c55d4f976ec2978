using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WinRM.Analyzers.Apis;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Analyzers.Text;

/// <summary>
/// A resource below winrm/config and the XML that a session writes to it. It is read as the winrm command that would do the
/// same, so that there is one reader for both.
/// </summary>
internal static class ConfigurationXml
{
    private const int MaxDepth = 16;

    private static readonly char[] s_endOfName = { '>', ' ', '/', '\t', '\r', '\n' };

    /// <summary>The subjects that the two arguments configure; none when they cannot be seen.</summary>
    public static IEnumerable<Subject> Read(Argument resource, Argument xml)
    {
        if (TextOf(resource) is not { } path || path.ToString().IndexOf("/config", StringComparison.OrdinalIgnoreCase) < 0)
        {
            yield break;
        }

        string name = path.ToString();
        if (name.IndexOf('?') >= 0)
        {
            LiteralText create = new();
            create.Add("winrm create ", default(Microsoft.CodeAnalysis.Text.TextSpan));
            create.AddAs(name, path);
            foreach (Subject subject in Read(create, resource))
            {
                yield return subject;
            }

            yield break;
        }

        if (TextOf(xml) is not { } text)
        {
            yield break;
        }

        foreach ((string key, int start, int length) in Leaves(text.ToString()))
        {
            LiteralText set = new();
            set.Add("winrm set " + name + key.Substring(0, key.LastIndexOf('/')) + " @{" + key.Substring(key.LastIndexOf('/') + 1) + "=\"", default(Microsoft.CodeAnalysis.Text.TextSpan));
            set.Add(text.ToString().Substring(start, length), text.PlaceOf(start, length));
            set.Add("\"}", default(Microsoft.CodeAnalysis.Text.TextSpan));
            foreach (Subject subject in Read(set, xml))
            {
                yield return subject;
            }
        }
    }

    private static IEnumerable<Subject> Read(LiteralText command, Argument argument)
    {
        string text = command.ToString();
        return CommandReader.Read(text, 0, text.Length, ShellDialect.Cmd).Select(subject =>
            subject.Relocate(place => place is WinRM.Rules.Commands.TextSpan span ? new CommandPlace(argument.Expression.SyntaxTree, command.PlaceOf(span.Start, span.Length)) : place));
    }

    private static LiteralText? TextOf(Argument argument)
    {
        if (argument.Value.Atoms is not { Length: 1 } atoms || atoms[0].Constant is not { Value: string, Syntax: ExpressionSyntax spelled })
        {
            return null;
        }

        LiteralText text = new();
        text.Add(spelled, null);
        return text;
    }

    // The elements without children, by their path below the root, and where their text stands.
    private static IEnumerable<(string Path, int Start, int Length)> Leaves(string xml)
    {
        List<string> open = new();
        int at = xml.IndexOf('<');
        while (at >= 0 && at + 1 < xml.Length && open.Count <= MaxDepth)
        {
            int end = xml.IndexOf('>', at);
            if (end < 0)
            {
                yield break;
            }

            int next = xml.IndexOf('<', end);
            if (xml[at + 1] == '/')
            {
                if (open.Count > 0)
                {
                    open.RemoveAt(open.Count - 1);
                }
            }
            else if (xml[at + 1] is not ('?' or '!') && xml[end - 1] != '/')
            {
                string name = xml.Substring(at + 1, xml.IndexOfAny(s_endOfName, at + 1) - at - 1);
                open.Add(name.Substring(name.IndexOf(':') + 1));
                if (open.Count > 1 && next > 0 && next + 1 < xml.Length && xml[next + 1] == '/')
                {
                    yield return ("/" + string.Join("/", open.Skip(1)), end + 1, next - end - 1);
                }
            }

            at = next;
        }
    }
}
