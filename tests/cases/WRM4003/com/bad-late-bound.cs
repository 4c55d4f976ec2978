using System;

namespace Contoso.Setup;

/// <summary>Adds the hosts of a test bed to the machines that need not prove who they are.</summary>
public static class TrustedHosts
{
    public static void TrustAll()
    {
        dynamic wsman = Activator.CreateInstance(Type.GetTypeFromProgID("WSMan.Automation")!)!;
        dynamic session = wsman.CreateSession();
        session.Put("winrm/config/client", "<cfg:Client xmlns:cfg='http://schemas.microsoft.com/wbem/wsman/1/config/client'><cfg:TrustedHosts>srv01,*</cfg:TrustedHosts></cfg:Client>"); // expect: WRM4003
    }

    public static void Trust(string hosts)
    {
        dynamic wsman = Activator.CreateInstance(Type.GetTypeFromProgID("WSMan.Automation")!)!;
        dynamic session = wsman.CreateSession();
        session.Put("winrm/config/client", $"<cfg:Client xmlns:cfg='http://schemas.microsoft.com/wbem/wsman/1/config/client'><cfg:TrustedHosts>{hosts}</cfg:TrustedHosts></cfg:Client>");
    }
}
