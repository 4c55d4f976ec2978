using WSManAutomation;

namespace Contoso.Setup;

/// <summary>Writes the WinRM configuration of this machine, as winrm.cmd does.</summary>
public static class Configurator
{
    public static void Write()
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession();
        session.Put("winrm/config/client", "<cfg:Client xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/client\"><cfg:TrustedHosts>srv01.corp.example,srv02.corp.example</cfg:TrustedHosts></cfg:Client>");
    }
}
