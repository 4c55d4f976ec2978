namespace WinRM.Transport.Tests.Fixtures;

/// <summary>How squid is configured.</summary>
internal enum SquidManner
{
    /// <summary>As delivered: connections are pinned.</summary>
    Default,

    /// <summary>Offers that belong to connections are taken out of answers.</summary>
    NoConnectionAuthentication,

    /// <summary>Connections to servers are closed after each answer.</summary>
    NoServerPersistence,

    /// <summary>Connections from clients are closed after an answer.</summary>
    NoClientPersistence,

    /// <summary>Clients are cut off when they are idle for a second.</summary>
    ShortIdle,

    /// <summary>Clients have to log on with Basic.</summary>
    BasicAuthentication,
}
