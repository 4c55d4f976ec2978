using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Fixes;

/// <summary>How the value at a place of a file can be written so that a setting has another one.</summary>
internal static partial class Spellings
{
    private const int MaxLength = 300;

    private static readonly Setting[] s_switches = [Settings.NoEncryption, Settings.CaCheck, Settings.CnCheck, Settings.RevocationCheck];

    /// <summary>The edits that could do it, the likeliest first; the reader of the file decides which of them does.</summary>
    public static IEnumerable<(Edit Edit, bool IsDefault)> At(Place place, Change change, Subject subject)
    {
        if (place.Span.Length is 0 or > MaxLength || place.Source is not null)
        {
            return [];
        }

        return Of(place.Text, change, subject, place)
            .Select(spelling => (Edit.Of(place.File, place.Span.Start + spelling.Start, spelling.Length, spelling.Text), spelling.IsDefault));
    }

    private static IEnumerable<Spelling> Of(string text, Change change, Subject subject, Place place)
    {
        // A listener for HTTPS needs a certificate, which nobody here can name.
        if (change.Setting == Settings.HttpListener)
        {
            return [];
        }

        if (Address().Match(text) is { Success: true } address)
        {
            return change == new Change(Settings.Scheme, (int)Scheme.Https) ? ToHttps(address) : [];
        }

        if (s_switches.Contains(change.Setting) && Option().IsMatch(text))
        {
            return [WithoutOption(place)];
        }

        if (change == new Change(Settings.ProxyForHttps, 1) && HttpOnly().Match(text) is { Success: true } only)
        {
            return [new Spelling(only.Index + only.Length, 0, $";https={only.Groups["proxy"].Value}")];
        }

        // A word in quotes or not, or the last one of a directive: name value, "name"=value.
        Match word = LastWord().Match(text);
        Group value = word.Groups["word"];
        return !word.Success ? [] : WordTable.Instead(change, value.Value, subject).Select(to => new Spelling(value.Index, value.Length, to.Text, to.IsDefault));
    }

    private static IEnumerable<Spelling> ToHttps(Match address)
    {
        Group scheme = address.Groups["scheme"];
        Group port = address.Groups["port"];
        string? secure = port.Value switch { "" => "", "5985" => "5986", "80" => "443", _ => null };
        if (secure is null)
        {
            yield break;
        }

        string between = address.Value[(scheme.Index + scheme.Length - address.Index)..(port.Success ? port.Index - address.Index : address.Length)];
        yield return new Spelling(scheme.Index, (port.Success ? port.Index + port.Length : address.Index + address.Length) - scheme.Index, (scheme.Value == "HTTP" ? "HTTPS" : scheme.Value + "s") + between + secure);
    }

    // Between other words it goes with the blanks before it; alone on its line it would leave an empty continuation.
    private static Spelling WithoutOption(Place place)
    {
        string file = place.File.Text;
        int start = place.Span.Start;
        int blanks = start;
        while (blanks > 0 && file[blanks - 1] is ' ' or '\t')
        {
            blanks--;
        }

        bool isFirst = blanks == 0 || file[blanks - 1] is '\n' or '\r';
        return blanks == start || isFirst ? new Spelling(place.Span.Length, 0, ":$false", IsDefault: true)
            : new Spelling(blanks - start, place.Span.Length + start - blanks, "", IsDefault: true);
    }

    [GeneratedRegex(@"\b(?<scheme>http)://(\[[^\]]*\]|[^/:\s""'\]]*)(:(?<port>\d+))?(?=$|[/\s""'?#])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[-/\u2013\u2014\u2015][A-Za-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex(@"\bhttp=(?<proxy>[^;=\s""']+)(?=[""']?$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HttpOnly();

    [GeneratedRegex(@"(^|[\s=:""'])(?<word>[$\w./~-]+)[""']?[,;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();
}
