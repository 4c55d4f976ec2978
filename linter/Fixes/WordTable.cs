using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Fixes;

/// <summary>
/// The words of configurations for a value, and those for another one. Which of several is meant where, the reader of the
/// file decides: a word that it does not take for the wanted value is not written.
/// </summary>
internal static class WordTable
{
    private static readonly (string One, string Other)[] s_opposites =
    [
        ("true", "false"), ("$true", "$false"), ("yes", "no"), ("on", "off"), ("enable", "disable"), ("enabled", "disabled"), ("y", "n"),
    ];

    // Switches of configurations. In those of proxy servers 1 and 0 are numbers.
    private static readonly (string One, string Other)[] s_numbers = [("1", "0"), ("0x1", "0x0"), ("0x00000001", "0x00000000"), ("00000001", "00000000")];

    private const string Negotiate = "negotiate";

    // Clients that have one word for it of their own, and none for the choice between it and Kerberos.
    private static readonly Stack[] s_ntlm = [PyWinRM.Row, RundeckPyWinRM.Row, StackStorm.Row, SaltCloud.Row];

    private static readonly Dictionary<Change, (string From, string To)[]> s_words = new()
    {
        [new(Settings.Scheme, (int)Scheme.Https)] = [("http", "https"), ("5985", "5986"), ("plaintext", "ssl"), ("negotiate", "ssl")],
        [new(Settings.Port, 5986)] = [("5985", "5986")],
        [new(Settings.Port, 443)] = [("80", "443")],
        [new(Settings.OffersBasic, 0)] = [("basic", Negotiate), ("plaintext", Negotiate), ("ssl", Negotiate)],
        [new(Settings.OffersDigest, 0)] = [("digest", Negotiate)],
        [new(Settings.NoEncryption, 0)] = [("never", "auto")],
        [new(Settings.CaCheck, 1)] = [("ignore", "validate"), ("~", "validate"), ("null", "validate")],
        [new(Settings.CnCheck, 1)] = [("ignore", "validate"), ("~", "validate"), ("null", "validate")],
        [new(Settings.ChannelBindingOff, 0)] = [("none", "relaxed")],
        [new(Settings.ProxySource, (int)ProxySource.WinHttp)] =
        [
            ("ieconfig", "WinHttpConfig"), ("autodetect", "WinHttpConfig"), ("proxyieconfig", "ProxyWinHttpConfig"), ("proxyautodetect", "ProxyWinHttpConfig"),
            ("internetexplorer", "WinHttp"), ("auto", "WinHttp"), ("ie_settings", "winhttp_settings"), ("auto_detect", "winhttp_settings"),
        ],
        [new(Settings.ProxyHttpVersion, Settings.Version(1, 1))] = [("1.0", "1.1"), ("http/1.0", "HTTP/1.1")],
        [new(Settings.ServerConnections, (int)ServerConnections.PerClient)] = [("always", "never"), ("aggressive", "never"), ("safe", "never")],
    };

    // What the client does unless it is told otherwise.
    private static readonly Dictionary<Change, (string From, string To)[]> s_defaults = new()
    {
        [new(Settings.ProxyAuthentication, (int)ProxyAuthentication.Negotiate)] = [("basic", "negotiate"), ("digest", "negotiate")],
    };

    /// <summary>The words for a value in place of the word for another one, in its letters' case.</summary>
    /// <param name="change">What is wanted.</param>
    /// <param name="word">What is written.</param>
    /// <param name="subject">Whose configuration it is.</param>
    public static IEnumerable<(string Text, bool IsDefault)> Instead(Change change, string word, Subject subject)
    {
        bool isProxyServer = subject.Kind == SubjectKind.ProxyServer;
        string lower = word.ToLowerInvariant();
        foreach ((string from, string to) in s_words.GetValueOrDefault(change, []))
        {
            if (from == lower)
            {
                // Readers of proxy servers state only what is not as WinRM needs it.
                yield return (InCaseOf(word, to == Negotiate && s_ntlm.Contains(subject.Stack) ? "ntlm" : to), isProxyServer);
            }
        }

        foreach ((string from, string to) in s_defaults.GetValueOrDefault(change, []))
        {
            if (from == lower)
            {
                yield return (InCaseOf(word, to), true);
            }
        }

        // Where a proxy comes from is no switch: what is turned off leaves none.
        if (change.Setting == Settings.ProxySource)
        {
            yield break;
        }

        foreach ((string one, string other) in isProxyServer ? s_opposites : [.. s_opposites, .. s_numbers])
        {
            if (lower == one || lower == other)
            {
                yield return (InCaseOf(word, lower == one ? other : one), true);
            }
        }
    }

    private static string InCaseOf(string word, string text)
    {
        int first = word.AsSpan().IndexOfAnyInRange('A', 'Z');
        bool isUpper = first >= 0 && word.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && word.Length > 1;
        int letter = text.AsSpan().IndexOfAnyInRange('a', 'z');
        return isUpper ? text.ToUpperInvariant()
            : first < 0 || letter < 0 || text.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0 ? text
            : text[..letter] + char.ToUpperInvariant(text[letter]) + text[(letter + 1)..];
    }
}
