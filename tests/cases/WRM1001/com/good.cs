using System.Collections.Generic;
using WSManAutomation;

namespace Contoso.Inventory;

/// <summary>Reads the services of a host through the WinRM scripting API.</summary>
public sealed class ServiceInventory
{
    private const string Services = "http://schemas.microsoft.com/wbem/wsman/1/wmi/root/cimv2/*";

    private readonly WSManClass _wsman = new();

    public IReadOnlyList<string> Read(string host)
    {
        // A call whose result nobody takes sets nothing.
        _wsman.SessionFlagNoEncryption();
        int flags = _wsman.SessionFlagUseKerberos() | _wsman.SessionFlagUTF8();
        IWSManSession session = (IWSManSession)_wsman.CreateSession($"https://{host}:5986/wsman", flags, _wsman.CreateConnectionOptions());

        List<string> items = [];
        IWSManEnumerator services = (IWSManEnumerator)session.Enumerate(Services, "SELECT * FROM Win32_Service", "http://schemas.microsoft.com/wbem/wsman/1/WQL");
        while (!services.AtEndOfStream)
        {
            items.Add(services.ReadItem());
        }

        return items;
    }

    /// <summary>Of this machine, whatever the flags.</summary>
    public string Local()
    {
        IWSManSession session = (IWSManSession)_wsman.CreateSession("http://localhost:5985/wsman", _wsman.SessionFlagNoEncryption());
        return session.Identify();
    }
}
