using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Current
{
    public static PSSessionOption Options() => new() { ProxyAccessType = ProxyAccessType.IEConfig };
}
