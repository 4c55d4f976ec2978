using WSManAutomation;

namespace Contoso.Setup;

/// <summary>Writes the WinRM configuration of this machine, as winrm.cmd does.</summary>
public static class Configurator
{
    public static void Write()
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession();
        session.Put("winrm/config/service/auth", "<cfg:Auth xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/service/auth\"><cfg:CbtHardeningLevel>Strict</cfg:CbtHardeningLevel></cfg:Auth>");
    }
}
