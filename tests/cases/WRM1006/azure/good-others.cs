using Pulumi.Azure.Compute;
using Pulumi.Azure.Compute.Inputs;

namespace Contoso.Cloud;

public static class Machines
{
    public static Microsoft.Azure.Management.Compute.Models.WinRMListener Secure(string certificateUrl) =>
        new(Microsoft.Azure.Management.Compute.Models.ProtocolTypes.Https, certificateUrl);

    public static Microsoft.Azure.Management.Compute.Fluent.Models.WinRMListener SecureFluent(string certificateUrl) => new()
    {
        Protocol = Microsoft.Azure.Management.Compute.Fluent.Models.ProtocolTypes.Https,
        CertificateUrl = certificateUrl,
    };

    public static WindowsVirtualMachineArgs Define(string certificateUrl) => new()
    {
        AdminUsername = "operator",
        WinrmListeners = { new WindowsVirtualMachineWinrmListenerArgs { Protocol = "Https", CertificateUrl = certificateUrl } },
    };
}
