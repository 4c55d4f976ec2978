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
    // Shorter runs of Base64 are not lines of any, and longer ones may be wrapped.
    private const int MinBase64 = 16;

    // With more there is little to pass over.
    private const int MaxPlaces = 4096;

    // Words of commands, of variables, and the names of files that mean something by themselves. A word with a space may be
    // folded; beside -e a command may be encoded, or have names of its own.
    private static readonly SearchValues<string> s_words = SearchValues.Create(
        [.. Prefilter.Words, "internet", "ansible_", "-e", .. CarriedFiles.Parts], StringComparison.OrdinalIgnoreCase);

    // Functions that put words together.
    private static readonly SearchValues<string> s_joins = SearchValues.Create(["!Join", "Fn::Join"], StringComparison.Ordinal);

    private static readonly SearchValues<char> s_base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdef");

    private readonly List<int> _places;

    private CommandPlaces(List<int> places) => _places = places;

    /// <summary>False for YAML in which nothing of this stands.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        List<int> places = [];
        AddBase64(text, places);
        AddSections(text, places);
        return places.Count > 0 || text.ContainsAny(s_words) || text.ContainsAny(s_joins) || text.Contains('\\');
    }

    /// <summary>The places of a tree's text; null when they do not tell, as where values stand elsewhere than their text.</summary>
    public static CommandPlaces? Of(Tree tree)
    {
        string text = tree.Reading.File.Text;
        // What an alias stands for is read where the alias is.
        bool hasAliases = text.Contains('*', StringComparison.Ordinal) && text.Contains('&', StringComparison.Ordinal);
        if (hasAliases || tree.IsHcl || Hcl.HclReader.IsJson(tree.Reading.File) || text.AsSpan().ContainsAny(s_joins))
        {
            return null;
        }

        List<int> places = [];
        AddWords(text, places);
        AddEscapes(text, places);
        AddBase64(text, places);
        AddSections(text, places);
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
            if (length >= MinBase64 && text.Slice(start, length).ContainsAnyExcept(s_hex))
            {
                places.Add(start);
            }

            start += length;
            int next = text[start..].IndexOfAny(s_base64);
            start += next < 0 ? text.Length - start : next;
        }
    }
}
