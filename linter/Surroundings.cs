using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace WinRM.Lint;

/// <summary>What the program takes from the process that it runs in.</summary>
internal sealed record Surroundings
{
    /// <summary>Reports go here.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Complaints about the command line go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Takes bytes for where reports go; null when there are only characters.</summary>
    public Action<byte[]>? OutputBytes { get; init; }

    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The date that decides what has expired.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Reports for people are coloured.</summary>
    public bool Color { get; init; }

    /// <summary>Columns of the terminal, or null when there is none.</summary>
    public int? Width { get; init; }

    /// <summary>Somebody waits before a terminal that complaints go to.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>A job of GitHub Actions runs the program.</summary>
    public bool IsGitHubActions { get; init; }

    /// <summary>Columns that a report has to fit: what COLUMNS says, else those of the terminal; null when there is neither.</summary>
    public static int? WidthOf(Func<string, string?> variable, int terminal) =>
        int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0 ? columns : terminal > 0 ? terminal : null;

    /// <summary>Writes bytes as they are.</summary>
    public void WriteBytes(byte[] bytes)
    {
        if (OutputBytes is null)
        {
            Output.Write(Encoding.UTF8.GetString(bytes));
        }
        else
        {
            OutputBytes(bytes);
        }
    }

    /// <summary>
    /// NO_COLOR forbids colour; FORCE_COLOR and CLICOLOR_FORCE ask for it; otherwise only a terminal gets it that can show it,
    /// unless CLICOLOR is 0.
    /// </summary>
    public static bool WantsColor(Func<string, string?> variable, bool isRedirected)
    {
        if (!string.IsNullOrEmpty(variable("NO_COLOR")))
        {
            return false;
        }

        return IsOn("FORCE_COLOR") || IsOn("CLICOLOR_FORCE") || (!isRedirected && variable("CLICOLOR") != "0" && variable("TERM") != "dumb");

        bool IsOn(string name) => variable(name) is { Length: > 0 } value && value != "0";
    }
}
