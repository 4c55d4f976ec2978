using System;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Scripts;

/// <summary>Reads the commands of a text that a file carries, whatever wrapping it has.</summary>
internal static partial class ScriptReader
{
    // Base64 in XML in Base64 …
    private const int MaxWrappings = 4;

    /// <summary>States what the commands describe.</summary>
    /// <param name="reading">Takes the subjects.</param>
    /// <param name="script">The text.</param>
    /// <param name="shell">The shell that will read it, as far as the file says.</param>
    public static void Read(Reading reading, MappedText script, Shell shell = Shell.Unknown) => Read(reading, script, shell, 0);

    /// <summary>False for text of which nothing is read, whatever it is: it is no Base64, and has no word that matters.</summary>
    public static bool MayRead(ReadOnlySpan<char> text) => CommandWords.AreIn(text) || text.Contains("-e", StringComparison.OrdinalIgnoreCase) || Base64Text.MayBe(text);

    /// <summary>States what the commands of a text without wrapping describe.</summary>
    public static void ReadCommands(Reading reading, MappedText script, ShellDialect shell, bool templated)
    {
        foreach (Subject subject in CommandReader.Read(script.Text, 0, script.Text.Length, shell, templated))
        {
            reading.Add(subject.Relocate(location => location is TextSpan span ? new Place(reading.File, script.Map(span)) : location));
        }
    }

    /// <summary>States what the commands of a text describe that was taken out of others.</summary>
    /// <param name="reading">Takes the subjects.</param>
    /// <param name="script">The text.</param>
    /// <param name="shell">The shell that will read it, as far as is known.</param>
    /// <param name="wrappings">Out of how many.</param>
    public static void Read(Reading reading, MappedText script, Shell shell, int wrappings)
    {
        if (wrappings > MaxWrappings)
        {
            return;
        }

        if (Base64Text.TryDecode(script) is { } decoded)
        {
            Read(reading, decoded, Shell.Unknown, wrappings + 1);
        }
        else if (!CommandWords.AreIn(script.Text) && !script.Text.Contains("-e", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        else if (MarkupCommands.IsThere(script.Text))
        {
            MarkupCommands.Read(reading, script);
        }
        else if (shell == Shell.Posix || PosixScript.IsThere(script.Text) || (shell == Shell.Unknown && PosixScript.IsLikely(script.Text)))
        {
            PosixScript.Read(reading, script, wrappings + 1);
        }
        else if (!ReadTags(reading, script))
        {
            ReadCommands(reading, script, FirstLine(script.Text) ?? Dialect(shell) ?? ShellGuess.Of(script.Text), Jinja.HasTemplate(script.Text));
        }
    }

    // The user data of EC2: <powershell>…</powershell>, <script>…</script>.
    private static bool ReadTags(Reading reading, MappedText script)
    {
        int end = 0;
        for (Match tag = Tag().Match(script.Text); tag.Success; tag = Tag().Match(script.Text, end))
        {
            int start = tag.Index + tag.Length;
            string name = tag.Groups["name"].Value;
            int close = script.Text.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
            end = close < 0 ? script.Text.Length : close;
            ShellDialect shell = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? ShellDialect.Cmd : ShellDialect.PowerShell;
            ReadCommands(reading, script.Slice(start, end - start), shell, Jinja.HasTemplate(script.Text));
        }

        return end > 0;
    }

    // The first line that cloudbase-init, or a shell, looks at.
    private static ShellDialect? FirstLine(string text)
    {
        ReadOnlySpan<char> line = text.AsSpan().TrimStart();
        int end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        bool isPowerShell = line.StartsWith("#!") && (line.Contains("pwsh", StringComparison.OrdinalIgnoreCase) || line.Contains("powershell", StringComparison.OrdinalIgnoreCase));
        return isPowerShell || line.StartsWith("#ps1", StringComparison.OrdinalIgnoreCase) ? ShellDialect.PowerShell
            : line.StartsWith("rem cmd", StringComparison.OrdinalIgnoreCase) ? ShellDialect.Cmd
            : null;
    }

    private static ShellDialect? Dialect(Shell shell) => shell switch
    {
        Shell.PowerShell => ShellDialect.PowerShell,
        Shell.Cmd => ShellDialect.Cmd,
        _ => null,
    };

    [GeneratedRegex(@"<(?<name>powershell|script)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
