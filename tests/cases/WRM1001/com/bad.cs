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
        int flags = _wsman.SessionFlagUseKerberos();
        flags |= _wsman.SessionFlagNoEncryption(); // expect: WRM1001
        IWSManSession session = (IWSManSession)_wsman.CreateSession($"http://{host}:5985/wsman", flags, _wsman.CreateConnectionOptions());
        session.Timeout = 60000;

        List<string> items = [];
        IWSManEnumerator services = (IWSManEnumerator)session.Enumerate(Services, "SELECT * FROM Win32_Service", "http://schemas.microsoft.com/wbem/wsman/1/WQL");
        while (!services.AtEndOfStream)
        {
            items.Add(services.ReadItem());
        }

        return items;
    }
}
