using System.Management.Automation;
using Microsoft.WSMan.Management;

namespace Contoso.Remoting;

public sealed class WSManConnector
{
    /// <summary>Encryption is on unless somebody switches it off; UTF-16 is only an encoding.</summary>
    public SessionOption Option { get; } = new() { OperationTimeout = 60000, UseUtf16 = true };

    public SessionOption Explicit { get; } = new() { UseEncryption = true };

    public void Connect(PowerShell shell, string host)
    {
        shell.AddCommand("Connect-WSMan").AddParameter("ComputerName", host).AddParameter("SessionOption", Option); // expect: WRM1003
        shell.Invoke();
    }
}
