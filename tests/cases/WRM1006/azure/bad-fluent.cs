using Microsoft.Azure.Management.Compute.Fluent.Models;
using Microsoft.Azure.Management.Compute.Fluent.VirtualMachine.Definition;

namespace Contoso.Cloud;

public static class Machines
{
    public static IWithWindowsCreateManaged AddListener(IWithWindowsCreateManaged machine) =>
        machine.WithWinRM(new WinRMListener { Protocol = ProtocolTypes.Http }); // expect: WRM1006
}
