using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

namespace App;

/// <summary>Prepares a server over PowerShell remoting.</summary>
internal sealed class Deployment : IDisposable
{
    private readonly Runspace _runspace;

    public Deployment(string host)
    {
        WSManConnectionInfo connection = new(new Uri($"http://{host}:5985/wsman"))
        {
            AuthenticationMechanism = AuthenticationMechanism.Basic,
        };
        connection.SetSessionOptions(new PSSessionOption
        {
            ProxyAccessType = ProxyAccessType.IEConfig,
            NoEncryption = true,
        });
        _runspace = RunspaceFactory.CreateRunspace(connection);
    }

    public void Prepare()
    {
        using PowerShell shell = PowerShell.Create();
        shell.Runspace = _runspace;
        shell.AddScript("""
            winrm quickconfig -quiet
            Set-Item -Path WSMan:\localhost\Service\AllowUnencrypted -Value $true
            """);
        shell.Invoke();
    }

    public void Dispose() => _runspace.Dispose();
}
