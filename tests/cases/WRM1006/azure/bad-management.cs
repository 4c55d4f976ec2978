using System.Collections.Generic;
using Microsoft.Azure.Management.Compute.Models;

namespace Contoso.Cloud;

public static class Machines
{
    public static WindowsConfiguration Configure(bool useHttp, string certificateUrl)
    {
        List<WinRMListener> listeners = [new WinRMListener(ProtocolTypes.Https, certificateUrl)];
        if (useHttp)
        {
            listeners.Add(new WinRMListener
            {
                Protocol = ProtocolTypes.Http, // expect: WRM1006
                CertificateUrl = null,
            });
        }

        return new WindowsConfiguration { ProvisionVMAgent = true, WinRM = new WinRMConfiguration(listeners) };
    }

    public static WinRMListener Plain() => new(ProtocolTypes.Http); // expect: WRM1006
}
