// The listeners of Windows machines in Microsoft.Azure.Management.Compute.Fluent.
namespace Microsoft.Azure.Management.Compute.Fluent.Models
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
}

namespace Microsoft.Azure.Management.Compute.Fluent.VirtualMachine.Definition
{
    using Microsoft.Azure.Management.Compute.Fluent.Models;

    public interface IWithWindowsCreateManaged
    {
        IWithWindowsCreateManaged WithWinRM(WinRMListener listener);

        IWithWindowsCreateManaged WithoutVMAgent();
    }
}
