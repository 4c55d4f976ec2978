using System;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;

namespace WinRM.Lint.Scripts;

/// <summary>
/// What a command of Unix hands to a Windows machine in one argument: user data, metadata and parameters as
/// <c>--name=value</c> or <c>key=value</c>, or settings in JSON.
/// </summary>
internal static partial class HandedText
{
    // --metadata=windows-startup-script-ps1=… has two; nobody needs more.
    private const int MaxNames = 4;

    /// <summary>States what the argument describes, if it is a script or holds one.</summary>
    /// <param name="reading">Takes the subjects.</param>
    /// <param name="argument">The argument, quotes taken away.</param>
    /// <param name="files">Takes what is a document.</param>
    /// <param name="wrappings">Out of how many other texts it was taken.</param>
    public static void Read(Reading reading, MappedText argument, CarriedFiles files, int wrappings)
    {
        if (!CommandWords.AreIn(argument.Text))
        {
            return;
        }

        MappedText text = argument;
        Shell shell = Shell.Unknown;
        for (int names = 0; names < MaxNames && Name().Match(text.Text) is { Success: true } name; names++)
        {
            Shell told = ShellGuess.Named(name.Groups["name"].Value);
            shell = told == Shell.Unknown ? shell : told;
            text = text.Slice(name.Length, text.Text.Length - name.Length);
        }

        if (text.Text is ['{' or '[', ..] && files.TryAdd(text, "argument.json"))
        {
            return;
        }

        bool isScript = text.Text.AsSpan().Trim().ContainsAny(' ', '\n') && CommandWords.Begin(text.Text);
        if (isScript || (shell is Shell.PowerShell or Shell.Cmd))
        {
            ScriptReader.Read(reading, text, shell, wrappings);
        }
    }

    // --metadata=, other=1,windows-startup-script-ps1=, ^;^name=
    [GeneratedRegex(@"\A\s*(\^.\^)?([^\s=,]*,)*-{0,2}(?<name>[A-Za-z][\w-]*)=", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
