// The listeners of Windows machines in Microsoft.Azure.Management.Compute.
using System.Collections.Generic;

namespace Microsoft.Azure.Management.Compute.Models
{
    public enum ProtocolTypes
    {
        Http,
        Https,
    }

    public class WinRMListener
    {
        public WinRMListener()
        {
        }

        public WinRMListener(ProtocolTypes? protocol = default, string? certificateUrl = default)
        {
            Protocol = protocol;
            CertificateUrl = certificateUrl;
        }

        public ProtocolTypes? Protocol { get; set; }

        public string? CertificateUrl { get; set; }
    }

    public class WinRMConfiguration
    {
        public WinRMConfiguration()
        {
        }

        public WinRMConfiguration(IList<WinRMListener>? listeners = default) => Listeners = listeners;

        public IList<WinRMListener>? Listeners { get; set; }
    }

    public class WindowsConfiguration
    {
        public bool? ProvisionVMAgent { get; set; }

        public WinRMConfiguration? WinRM { get; set; }
    }
}
