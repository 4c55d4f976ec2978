using WSManAutomation;

namespace Contoso.Setup;

/// <summary>Writes the WinRM configuration of this machine, as winrm.cmd does.</summary>
public static class Configurator
{
    private const string ServiceNamespace = "http://schemas.microsoft.com/wbem/wsman/1/config/service";

    public static void AllowUnencrypted()
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession();
        session.Put("winrm/config/service", "<cfg:Service xmlns:cfg=\"" + ServiceNamespace + "\"><cfg:AllowUnencrypted>true</cfg:AllowUnencrypted></cfg:Service>"); // expect: WRM1001
        session.Put("winrm/config/client", @"<cfg:Client xmlns:cfg=""http://schemas.microsoft.com/wbem/wsman/1/config/client""><cfg:AllowUnencrypted>true</cfg:AllowUnencrypted></cfg:Client>"); // expect: WRM1001
    }
}
