using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Provisioning
{
    public static void CopyProxy() => System.Diagnostics.Process.Start("netsh", "winhttp import proxy source=ie"); // expect: WRM3002
}
