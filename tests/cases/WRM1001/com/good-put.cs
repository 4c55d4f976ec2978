using WSManAutomation;

namespace Contoso.Setup;

/// <summary>Writes the WinRM configuration of this machine, as winrm.cmd does.</summary>
public static class Configurator
{
    public static void RefuseUnencrypted()
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession();
        session.Put("winrm/config/service", "<cfg:Service xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/service\"><cfg:AllowUnencrypted>false</cfg:AllowUnencrypted></cfg:Service>");
        session.Put("winrm/config", "<cfg:Config xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config\"><cfg:MaxEnvelopeSizekb>1024</cfg:MaxEnvelopeSizekb></cfg:Config>");
    }

    public static bool AllowsUnencrypted(IWSManSession session) =>
        session.Get("winrm/config/service").Contains("<cfg:AllowUnencrypted>true</cfg:AllowUnencrypted>");
}
