namespace WinRM.Rules;

/// <summary>What is known of a proxy server besides its defaults.</summary>
public sealed class ProxyProduct
{
    /// <summary>How it is made to keep each client on a server connection of its own, or what to do when nothing makes it; a sentence.</summary>
    public string WayOut { get; init; } = "";

    /// <summary>How CONNECT to port 5986 is allowed, a sentence; null for one that knows no CONNECT.</summary>
    public string? ConnectWayOut { get; init; }

    /// <summary>The lines of a configuration that was tested with WinRM's kind of authentication, or null when no setting is safe.</summary>
    public string? Safe { get; init; }

    /// <summary>What has to be known about the safe configuration, or why there is none; a sentence.</summary>
    public string Note { get; init; } = "";
}
