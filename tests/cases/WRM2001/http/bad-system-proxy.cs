using System.IO;
using System.Net;
using System.Text;

namespace Contoso.Branch;

#pragma warning disable SYSLIB0014
public static class BranchClient
{
    public static string Send(string host, string envelope)
    {
        HttpWebRequest request = (HttpWebRequest)WebRequest.Create($"http://{host}:5985/wsman");
        request.Method = "POST";
        request.UseDefaultCredentials = true;
        request.Proxy = WebRequest.GetSystemWebProxy(); // expect: WRM2001
        using (Stream body = request.GetRequestStream())
        {
            body.Write(Encoding.UTF8.GetBytes(envelope));
        }

        using WebResponse response = request.GetResponse();
        using StreamReader reader = new(response.GetResponseStream());
        return reader.ReadToEnd();
    }
}
