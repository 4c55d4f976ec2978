using Pulumi.Azure.Compute;
using Pulumi.Azure.Compute.Inputs;

namespace Contoso.Cloud;

public static class Machines
{
    public static WindowsVirtualMachineArgs Define() => new()
    {
        AdminUsername = "operator",
        Size = "Standard_D2s_v5",
        WinrmListeners =
        {
            new WindowsVirtualMachineWinrmListenerArgs
            {
                Protocol = "Http", // expect: WRM1006
            },
        },
    };
}
