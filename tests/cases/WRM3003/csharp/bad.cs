using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Provisioning
{
    public static void SetProxy(PowerShell shell) =>
        shell.AddScript("netsh winhttp set proxy proxy-server=\"http=proxy.example:8080\" bypass-list=\"<local>\""); // expect: WRM3003
}
