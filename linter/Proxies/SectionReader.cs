using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Proxies;

/// <summary>Reads configurations of Apache httpd: one directive a line, sections between &lt;Name …&gt; and &lt;/Name&gt;.</summary>
internal static class SectionReader
{
    /// <summary>The directives of a file; sections that are not closed, or closed twice, make it unreadable.</summary>
    public static List<Directive> Read(SourceFile file, Limits limits)
    {
        Stack<(List<Directive> Outer, Directive Head)> open = new();
        List<Directive> current = [];
        foreach (Directive line in LineReader.Read(file))
        {
            if (line.Name.StartsWith("</", StringComparison.Ordinal))
            {
                string name = line.Name[2..].TrimEnd('>');
                if (!open.TryPop(out (List<Directive> Outer, Directive Head) section) || !section.Head.Is(name))
                {
                    throw new UnreadableException($"</{name}> closes a section that was not opened", line.Place.Line);
                }

                section.Outer.Add(section.Head with { Block = current });
                current = section.Outer;
            }
            else if (line.Name.StartsWith('<') && line.Name.Length > 1)
            {
                if (open.Count >= limits.Nesting)
                {
                    throw new UnreadableException($"nested deeper than {limits.Nesting} levels", line.Place.Line, isLimit: true);
                }

                open.Push((current, Head(line)));
                current = [];
            }
            else
            {
                current.Add(line);
            }
        }

        return open.TryPeek(out (List<Directive>, Directive Head) unclosed)
            ? throw new UnreadableException("the section that starts here is not closed", unclosed.Head.Place.Line)
            : current;
    }

    private static Directive Head(Directive line)
    {
        string[] words = [line.Name[1..], .. line.Args];
        words[^1] = words[^1].EndsWith('>') ? words[^1][..^1] : words[^1];
        return line with { Name = words[0], Args = [.. words.Skip(1).Where(static word => word.Length > 0)] };
    }
}
