using System.Management.Automation;
using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

/// <summary>Opens sessions with Connect-WSMan.</summary>
public sealed class WSManConnector
{
    public SessionOption Option { get; } = new()
    {
        OperationTimeout = 60000,
        UseEncryption = false, // expect: WRM1001
    };

    public void Connect(PowerShell shell, string host)
    {
        shell.AddCommand("Connect-WSMan").AddParameter("ComputerName", host).AddParameter("SessionOption", Option);
        shell.Invoke();
    }
}
