using System;
using Azure.ResourceManager.Compute.Models;

namespace Contoso.Cloud;

/// <summary>Listeners of a Windows machine in Azure.</summary>
public static class Machines
{
    public static WindowsConfiguration Configure(Uri certificate)
    {
        WindowsConfiguration configuration = new() { ProvisionVmAgent = true };
        configuration.WinRMListeners.Add(new WinRMListener { Protocol = WinRMListenerProtocolType.Https, CertificateUri = certificate });
        return configuration;
    }

    public static bool HasHttp(WinRMListener listener) => listener.Protocol == WinRMListenerProtocolType.Http;
}
