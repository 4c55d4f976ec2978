using System;
using System.Collections.Generic;
using System.Globalization;

namespace WinRM.AnalyzerBenchmarks;

/// <summary>The command line.</summary>
internal sealed record Settings
{
    public const string Help = """
        benchmarks/analyzers [--source NAME=FOLDER]… [--about NAME=FOLDER]… [--rounds N] [--peer-rounds N] [--seconds N] [--only LETTERS] [--markdown FILE] [--check] [--quick]

          --source NAME=FOLDER  a project's C#; compared with the peers (part e)
          --about NAME=FOLDER   the same for a project that is made of WinRM (part f); it has no limit
          --rounds N            rounds per scenario, unless its time is up (15)
          --peer-rounds N       rounds of the peers, unless the time is up (3)
          --seconds N           time per scenario; three rounds are always made (120)
          --only LETTERS        parts to measure, for example ac
          --markdown FILE       writes the tables between the markers of FILE, or a new FILE
          --check               exit code 1 when a limit is missed
          --quick               small programs and one round: shows that the benchmark runs, measures nothing
        """;

    public IReadOnlyList<(string Part, string Name, string Folder)> Sources { get; private init; } = [];

    public int Rounds { get; private init; } = 15;

    public int PeerRounds { get; private init; } = 3;

    public int WarmUps { get; private init; } = 4;

    public TimeSpan TimePerScenario { get; private init; } = TimeSpan.FromSeconds(120);

    public string Only { get; private init; } = "abcdef";

    public string? Markdown { get; private init; }

    public bool Check { get; private init; }

    public bool Quick { get; private init; }

    /// <exception cref="FormatException">The command line makes no sense.</exception>
    public static Settings Parse(string[] args)
    {
        Settings settings = new();
        for (int i = 0; i < args.Length; i++)
        {
            string Value() => ++i < args.Length ? args[i] : throw new FormatException($"{args[^1]} needs a value");
            int Number() => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
                ? number
                : throw new FormatException($"{args[i]} is no number above zero");
            settings = args[i] switch
            {
                "--source" => settings with { Sources = [.. settings.Sources, Source("e", Value())] },
                "--about" => settings with { Sources = [.. settings.Sources, Source("f", Value())] },
                "--rounds" => settings with { Rounds = Number() },
                "--peer-rounds" => settings with { PeerRounds = Number() },
                "--seconds" => settings with { TimePerScenario = TimeSpan.FromSeconds(Number()) },
                "--only" => settings with { Only = Value() },
                "--markdown" => settings with { Markdown = Value() },
                "--check" => settings with { Check = true },
                "--quick" => settings with { Quick = true, Rounds = 1, PeerRounds = 1, WarmUps = 1 },
                _ => throw new FormatException($"unknown argument {args[i]}"),
            };
        }

        return settings;
    }

    private static (string Part, string Name, string Folder) Source(string part, string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and int equals
        ? (part, text[..equals], text[(equals + 1)..])
        : throw new FormatException($"{text} is not NAME=FOLDER");
}
