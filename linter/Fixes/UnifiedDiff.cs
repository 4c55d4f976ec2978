using System;
using System.Collections.Generic;
using System.Text;

namespace WinRM.Lint.Fixes;

/// <summary>
/// Differences of two files as <c>patch -p0</c> and <c>git apply -p0</c> read them: bytes, whatever their encoding. Meant for files that
/// differ in a few lines.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    // Beyond it a stretch is told as replaced whole.
    private const int MaxLook = 50;

    /// <summary>The difference; nothing when there is none.</summary>
    public static byte[] Of(string path, byte[] before, byte[] after)
    {
        StringBuilder writer = new();
        Write(writer, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path)), Lines(Encoding.Latin1.GetString(before)), Lines(Encoding.Latin1.GetString(after)));
        return Encoding.Latin1.GetBytes(writer.ToString());
    }

    private static void Write(StringBuilder writer, string path, List<string> old, List<string> now)
    {
        List<(int Old, int OldCount, int New, int NewCount)> changes = Changes(old, now);
        if (changes.Count == 0)
        {
            return;
        }

        // A name with a blank ends with a tab.
        string name = path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        writer.Append($"--- {name}\n+++ {name}\n");
        for (int first = 0; first < changes.Count;)
        {
            int last = first;
            while (last + 1 < changes.Count && changes[last + 1].Old - (changes[last].Old + changes[last].OldCount) <= 2 * Context)
            {
                last++;
            }

            WriteHunk(writer, old, now, changes[first..(last + 1)]);
            first = last + 1;
        }
    }

    private static void WriteHunk(StringBuilder writer, List<string> old, List<string> now, List<(int Old, int OldCount, int New, int NewCount)> changes)
    {
        int lead = Math.Min(Context, changes[0].Old);
        int start = changes[0].Old - lead;
        int newStart = changes[0].New - lead;
        int tail = Math.Min(Context, old.Count - (changes[^1].Old + changes[^1].OldCount));
        int count = changes[^1].Old + changes[^1].OldCount + tail - start;
        int newCount = changes[^1].New + changes[^1].NewCount + tail - newStart;
        writer.Append($"@@ -{Range(start, count)} +{Range(newStart, newCount)} @@\n");
        int at = start;
        foreach ((int from, int length, int to, int written) in changes)
        {
            WriteLines(writer, ' ', old, at, from);
            WriteLines(writer, '-', old, from, from + length);
            WriteLines(writer, '+', now, to, to + written);
            at = from + length;
        }

        WriteLines(writer, ' ', old, at, at + tail);
    }

    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    private static void WriteLines(StringBuilder writer, char sign, List<string> lines, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            writer.Append(sign);
            writer.Append(lines[i]);
            writer.Append(lines[i].EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }

    private static List<(int Old, int OldCount, int New, int NewCount)> Changes(List<string> old, List<string> now)
    {
        List<(int, int, int, int)> changes = [];
        int i = 0;
        int j = 0;
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                i++;
                j++;
                continue;
            }

            (int skipOld, int skipNew) = Next(old, now, i, j);
            changes.Add((i, skipOld, j, skipNew));
            i += skipOld;
            j += skipNew;
        }

        return changes;
    }

    // The least that has to be passed over until the texts agree again, for as many lines as the context has.
    private static (int Old, int New) Next(List<string> old, List<string> now, int i, int j)
    {
        for (int sum = 1; sum <= 2 * MaxLook; sum++)
        {
            for (int skipOld = Math.Min(sum, old.Count - i); skipOld >= 0; skipOld--)
            {
                int skipNew = sum - skipOld;
                if (j + skipNew <= now.Count && Agree(old, now, i + skipOld, j + skipNew))
                {
                    return (skipOld, skipNew);
                }
            }
        }

        return (old.Count - i, now.Count - j);
    }

    private static bool Agree(List<string> old, List<string> now, int i, int j)
    {
        int same = 0;
        while (same < Context && i + same < old.Count && j + same < now.Count && old[i + same] == now[j + same])
        {
            same++;
        }

        return same == Context || (i + same == old.Count && j + same == now.Count) || (same > 0 && i + same < old.Count && j + same < now.Count);
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
