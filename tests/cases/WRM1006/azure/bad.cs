using Azure.ResourceManager.Compute.Models;

namespace Contoso.Cloud;

/// <summary>Listeners of a Windows machine in Azure.</summary>
public static class Machines
{
    public static WindowsConfiguration Configure()
    {
        WindowsConfiguration configuration = new() { ProvisionVmAgent = true };
        configuration.WinRMListeners.Add(new WinRMListener { Protocol = WinRMListenerProtocolType.Http }); // expect: WRM1006
        return configuration;
    }
}
