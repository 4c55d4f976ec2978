using WSManAutomation;

namespace Contoso.Setup;

public static class Configurator
{
    /// <summary>The whole client section at once, Basic in a section of its own inside it.</summary>
    public static void AllowBasic(IWSManSession session)
    {
        session.Put("winrm/config/client", "<cfg:Client xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/client\"><cfg:Auth><cfg:Basic>true</cfg:Basic><cfg:Digest>false</cfg:Digest></cfg:Auth></cfg:Client>"); // expect: WRM4001
    }
}
