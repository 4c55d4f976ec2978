using System;
using WSManAutomation;

namespace Contoso.Setup;

public static class Listeners
{
    public static void Create(string hostName, string thumbprint)
    {
        IWSManEx wsman = new WSMan();
        IWSManSession session = (IWSManSession)wsman.CreateSession();
        string xml = $"<cfg:Listener xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/listener\"><cfg:Hostname>{hostName}</cfg:Hostname><cfg:CertificateThumbprint>{thumbprint}</cfg:CertificateThumbprint></cfg:Listener>";
        session.Create("winrm/config/Listener?Address=*+Transport=HTTPS", xml);
        session.Delete("winrm/config/Listener?Address=*+Transport=HTTP");
    }

    public static bool HasHttp(IWSManSession session) =>
        session.Get("winrm/config/Listener?Address=*+Transport=HTTP").Contains("<cfg:Enabled>true", StringComparison.Ordinal);
}
