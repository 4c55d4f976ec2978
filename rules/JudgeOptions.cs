namespace WinRM.Rules;

/// <summary>What the user said about the surroundings.</summary>
public sealed record JudgeOptions
{
    /// <summary>Nothing said; loopback endpoints are passed over.</summary>
    public static readonly JudgeOptions Default = new();

    /// <summary>The oldest WinRM that has to work, as <see cref="Settings.Version"/> makes it; null when not said.</summary>
    public int? StackVersion { get; init; }

    /// <summary>Every connection crosses a proxy, and so does every connection to a service.</summary>
    public bool AssumeProxy { get; init; }

    /// <summary>WinRM goes through every proxy server.</summary>
    public bool AssumeWinRM { get; init; }

    /// <summary>Endpoints on this machine are no findings.</summary>
    public bool ExcludeLoopback { get; init; } = true;

    /// <summary>Adds what the user said to what was stated.</summary>
    public World Apply(SubjectKind kind, World world)
    {
        if (StackVersion is { } version)
        {
            world = world.WithDefault(new Fact(Settings.StackVersion, version, Origin.Context, null, "stack_version"));
        }

        if (!ExcludeLoopback)
        {
            world = world.Without(Settings.Loopback);
        }

        if (AssumeWinRM && kind == SubjectKind.ProxyServer)
        {
            world = world.WithDefault(new Fact(Settings.CarriesWinRM, 1, Origin.Context, null, "assume_winrm"));
        }

        return AssumeProxy && (kind is SubjectKind.Connection or SubjectKind.ServiceConfiguration)
            ? world.WithDefault(new Fact(Settings.ProxySource, (int)ProxySource.Assumed, Origin.Context, null, "assume_proxy"))
            : world;
    }

    /// <summary>Reads a version such as "1.1", "2.0" or "3"; false when it is none.</summary>
    public static bool TryParseVersion(string? text, out int version)
    {
        version = 0;
        string[] parts = (text ?? "").Trim().Split('.');
        if (parts.Length is 0 or > 2 || !Digit(parts[0], out int major) || major == 0)
        {
            return false;
        }

        int minor = 0;
        if (parts.Length == 2 && !Digit(parts[1], out minor))
        {
            return false;
        }

        version = Settings.Version(major, minor);
        return true;
    }

    private static bool Digit(string text, out int digit)
    {
        digit = text.Length == 1 ? text[0] - '0' : -1;
        return digit is >= 0 and <= 9;
    }
}
