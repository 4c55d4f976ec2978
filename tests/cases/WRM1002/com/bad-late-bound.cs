using System;

namespace Contoso.Monitoring;

public static class LateBound
{
    private static readonly Guid s_wsman = new("BCED617B-EC03-420b-8508-977DC7A686BD");

    public static string Identify(string host, string user, string password)
    {
        dynamic wsman = Activator.CreateInstance(Type.GetTypeFromCLSID(s_wsman)!)!;
        dynamic options = wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        int flags = wsman.SessionFlagCredUsernamePassword() | wsman.SessionFlagUseBasic(); // expect: WRM1002
        dynamic session = wsman.CreateSession("http://" + host + ":5985", flags, options);
        return session.Identify();
    }
}
