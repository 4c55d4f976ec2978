using System;
using System.Buffers;
using System.Collections.Generic;
using WinRM.Lint.Scripts;
using WinRM.Lint.Yaml;

namespace WinRM.Lint.Structures;

/// <summary>
/// The places of a YAML text at which something stands that matters to the reader of commands. Most maps of a file have
/// none, and need not be walked.
/// </summary>
internal sealed class CommandPlaces
{
    // Shorter runs of Base64 hold no command; a line of it may be shorter.
    private const int MinBase64 = 30;
    private const int MinLine = 16;

    // With more there is little to pass over.
    private const int MaxPlaces = 4096;

    // Words of commands, of variables, and the names of files that mean something by themselves. A word with a space may be folded.
    private static readonly SearchValues<string> s_words = SearchValues.Create(
        [.. Prefilter.Words, "internet", "ansible_", .. CarriedFiles.Parts], StringComparison.OrdinalIgnoreCase);

    // Functions that put words together.
    private static readonly SearchValues<string> s_joins = SearchValues.Create(["!Join", "Fn::Join"], StringComparison.Ordinal);

    private static readonly SearchValues<char> s_base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdef");

    private static readonly SearchValues<string> s_option = SearchValues.Create(["-e"], StringComparison.OrdinalIgnoreCase);

    private readonly List<int> _places;

    private CommandPlaces(List<int> places) => _places = places;

    /// <summary>False for YAML in which nothing of this stands.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        List<int> places = [];
        AddBase64(text, places);
        AddSections(text, places);
        AddOptions(text, places);
        return places.Count > 0 || text.ContainsAny(s_words) || text.ContainsAny(s_joins) || text.Contains('\\');
    }

    /// <summary>The places of a tree's text; null when they do not tell, as where values stand elsewhere than their text.</summary>
    public static CommandPlaces? Of(Tree tree)
    {
        string text = tree.Reading.File.Text;
        // What an alias stands for is read where the alias is.
        if (tree.File.HasAliases || tree.IsHcl || Hcl.HclReader.IsJson(tree.Reading.File) || text.AsSpan().ContainsAny(s_joins))
        {
            return null;
        }

        List<int> places = [];
        AddWords(text, places);
        AddEscapes(text, places);
        AddBase64(text, places);
        AddSections(text, places);
        AddOptions(text, places);
        places.Sort();
        return places.Count > MaxPlaces ? null : new CommandPlaces(places);
    }

    /// <summary>False for a node that has none of them.</summary>
    public bool AreIn(YamlNode node)
    {
        int at = _places.BinarySearch(node.Start);
        at = at < 0 ? ~at : at;

        // A node without a length is one whose end nobody knows.
        return node.End <= node.Start || (at < _places.Count && _places[at] < node.End);
    }

    private static void AddWords(string text, List<int> places)
    {
        for (int start = 0, at; places.Count <= MaxPlaces && (at = text.AsSpan(start).IndexOfAny(s_words)) >= 0; start += at + 1)
        {
            places.Add(start + at);
        }
    }

    // An escaped letter is part of a word that nobody sees.
    private static void AddEscapes(string text, List<int> places)
    {
        for (int at = -1; places.Count <= MaxPlaces && (at = text.IndexOf('\\', at + 1)) >= 0;)
        {
            places.Add(at);
        }
    }

    // Beside -e a command may be encoded, or have a name that is no word of any: not in what is one name by itself.
    private static void AddOptions(ReadOnlySpan<char> text, List<int> places)
    {
        for (int start = 0, at; places.Count <= MaxPlaces && (at = text[start..].IndexOfAny(s_option)) >= 0; start += at + 1)
        {
            if (!IsName(text, start + at))
            {
                places.Add(start + at);
            }
        }
    }

    private static bool IsLine(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> before = text[..start].TrimEnd(" \t");
        ReadOnlySpan<char> behind = text[end..].TrimStart("= \t");
        return (before.IsEmpty || before[^1] is '\n' or '\r') && (behind.IsEmpty || behind[0] is '\n' or '\r');
    }

    // A key, or all that stands behind one.
    private static bool IsName(ReadOnlySpan<char> text, int at)
    {
        int start = text[..at].LastIndexOfAny(" \t\r\n") + 1;
        int length = text[at..].IndexOfAny(" \t\r\n");
        int end = length < 0 ? text.Length : at + length;
        if (start == at || text[at - 1] is '"' or '\'' or '[' or ',')
        {
            return false;
        }

        ReadOnlySpan<char> before = text[..start].TrimEnd(" \t");
        ReadOnlySpan<char> behind = text[end..].TrimStart(" \t");
        return text[end - 1] == ':' || ((behind.IsEmpty || behind[0] is '\r' or '\n' or '#') && !before.IsEmpty && before[^1] is ':' or '-');
    }

    // "[web]" at the start of a line makes an inventory of a text, whatever it is called.
    private static void AddSections(ReadOnlySpan<char> text, List<int> places)
    {
        for (int start = 0, at; places.Count <= MaxPlaces && (at = text[start..].IndexOf('[')) >= 0; start += at + 1)
        {
            ReadOnlySpan<char> before = text[..(start + at)].TrimEnd(" -");
            if (before.IsEmpty || before[^1] is '\n' or '\r')
            {
                places.Add(start + at);
            }
        }
    }

    private static void AddBase64(ReadOnlySpan<char> text, List<int> places)
    {
        for (int start = 0; places.Count <= MaxPlaces && text.Length - start >= MinBase64;)
        {
            int length = text[start..].IndexOfAnyExcept(s_base64);
            length = length < 0 ? text.Length - start : length;
            // Digests are no text.
            if (length >= MinLine && (length >= MinBase64 || IsLine(text, start, start + length)) && text.Slice(start, length).ContainsAnyExcept(s_hex))
            {
                places.Add(start);
            }

            start += length;
            int next = text[start..].IndexOfAny(s_base64);
            start += next < 0 ? text.Length - start : next;
        }
    }
}
