using WSManAutomation;

namespace Contoso.Setup;

public static class Listeners
{
    private const string Xml = "<cfg:Listener xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/listener\"><cfg:Port>5985</cfg:Port></cfg:Listener>";

    public static void Create()
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession();
        session.Create("winrm/config/Listener?Address=*+Transport=HTTP", Xml); // expect: WRM1006
    }
}
