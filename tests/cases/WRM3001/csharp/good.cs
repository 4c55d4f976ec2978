using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

// config: stack_version = 1.1
public static class Legacy
{
    public static PSSessionOption Options() => new() { ProxyAccessType = ProxyAccessType.WinHttpConfig };
}
