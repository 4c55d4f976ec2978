namespace WinRM.Rules.Commands;

/// <summary>A key of the registry that WinRM, WinHTTP or Internet Explorer reads.</summary>
public enum RegistryArea
{
    /// <summary>Group policy for the WinRM client.</summary>
    ClientPolicy,

    /// <summary>Group policy for the WinRM service.</summary>
    ServicePolicy,

    /// <summary>The local configuration of the WinRM client, where <c>winrm set</c> writes.</summary>
    Client,

    /// <summary>The local configuration of the WinRM service.</summary>
    Service,

    /// <summary>The proxy settings of Internet Explorer, of a user or of the machine.</summary>
    InternetSettings,

    /// <summary>The same and the WinHTTP proxy as binary data.</summary>
    Connections,

    /// <summary>Switches of WinHTTP.</summary>
    WinHttp,
}
