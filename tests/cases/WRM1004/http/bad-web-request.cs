using System.IO;
using System.Net;
using System.Text;

namespace Contoso.Remoting;

#pragma warning disable SYSLIB0014
public static class WsMan
{
    public static string Send(string host, string envelope)
    {
        HttpWebRequest request = WebRequest.CreateHttp($"https://{host}:5986/wsman");
        request.Method = "POST";
        request.UseDefaultCredentials = true;
        request.ServerCertificateValidationCallback += delegate { return true; }; // expect: WRM1004
        using (Stream body = request.GetRequestStream())
        {
            body.Write(Encoding.UTF8.GetBytes(envelope));
        }

        using WebResponse response = request.GetResponse();
        using StreamReader reader = new(response.GetResponseStream());
        return reader.ReadToEnd();
    }
}
