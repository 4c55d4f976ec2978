namespace WinRM.Rules;

/// <summary>What several rules ask of a proxy server.</summary>
internal static class ProxyServers
{
    /// <summary>WinRM goes through it. One that nobody speaks of in connection with WinRM is none of the rules' business.</summary>
    public static Tri CarriesWinRM(this World world) => world.Is(Settings.CarriesWinRM);

    /// <summary>WinRM comes to it over plain HTTP, or may.</summary>
    public static Tri CarriesHttp(this World world) => world.CarriesWinRM() & !world.Is(Settings.PlainHttp, (int)PlainHttp.Refused);

    /// <summary>Clients may ride on connections that others have authenticated.</summary>
    public static Tri SharesConnections(this World world) =>
        world.Is(Settings.ServerConnections, (int)ServerConnections.Shared) | world.Is(Settings.ServerConnections, (int)ServerConnections.SharedUntilChallenged);

    /// <summary>Clients have to authenticate to the proxy itself.</summary>
    public static Tri AsksForAuthentication(this World world) => !world.Is(Settings.ProxyAuthentication, (int)ProxyAuthentication.None);

    /// <summary>A level that evidence allows: what was only read is no error, and a forward proxy that nobody is known to use over HTTP gets advice.</summary>
    public static Level Capped(this World world, Level level)
    {
        Level most = world.Is(Settings.PlainHttp, (int)PlainHttp.Possible).IsYes ? Level.Advice : world.Is(Settings.Measured).IsNo ? Level.Warning : level;
        return most < level ? most : level;
    }

    /// <summary>The product with its part, as in "HAProxy 'servers'".</summary>
    public static string Product(this Subject subject) => (subject.Stack?.Name ?? "the proxy") + (subject.Name is null ? "" : $" '{subject.Name}'");

    /// <summary>Why the setting holds, in brackets, or nothing.</summary>
    public static string Because(this World world, Setting setting) => world[setting]?.Note is { } note ? $" ({note})" : "";

    /// <summary>The way out of one product, after what was only read.</summary>
    public static string WayOut(this World world, Subject subject) =>
        (world.Is(Settings.Measured).IsNo ? "Read in its documentation, not measured. " : "") + (subject.Stack?.Proxy?.WayOut ?? "Use HTTPS through CONNECT, or a TCP proxy.");
}
