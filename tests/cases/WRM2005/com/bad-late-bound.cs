using System;

namespace Contoso.Branch;

public static class BranchSession
{
    private const int WSManProxyWinHttpConfig = 2;

    public static string Identify(string host)
    {
        dynamic wsman = Activator.CreateInstance(Type.GetTypeFromProgID("WSMan.Automation")!)!;
        dynamic options = wsman.CreateConnectionOptions();
        options.SetProxy(WSManProxyWinHttpConfig); // expect: WRM2005
        dynamic session = wsman.CreateSession($"http://{host}:5985/wsman", wsman.SessionFlagUseKerberos(), options);
        return session.Identify();
    }
}
