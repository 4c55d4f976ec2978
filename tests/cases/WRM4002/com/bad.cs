using WSManAutomation;

namespace Contoso.Setup;

/// <summary>Writes the WinRM configuration of this machine, as winrm.cmd does.</summary>
public static class Configurator
{
    public static void Write()
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession();
        session.Put("winrm/config/client/auth", "<cfg:Auth xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/client/auth\"><cfg:Digest>true</cfg:Digest></cfg:Auth>"); // expect: WRM4002
    }
}
