using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Provisioning
{
    public static void EnableBasic() =>
        System.Diagnostics.Process.Start("winrm.cmd", "set winrm/config/service/auth @{Basic=\"true\"}"); // expect: WRM4001
}
