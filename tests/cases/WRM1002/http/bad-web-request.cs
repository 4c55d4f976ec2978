using System;
using System.IO;
using System.Net;
using System.Text;

namespace Contoso.Remoting;

#pragma warning disable SYSLIB0014
public static class WsMan
{
    public static string Send(string host, NetworkCredential credential, string envelope)
    {
        string address = "http://" + host + ":5985/wsman";
        HttpWebRequest request = (HttpWebRequest)WebRequest.Create(address);
        request.Method = "POST";
        request.ContentType = "application/soap+xml;charset=UTF-8";
        CredentialCache cache = new();
        cache.Add(new Uri(address), "Basic", credential); // expect: WRM1002
        request.Credentials = cache;
        return Read(request, envelope);
    }

    public static string SendHeader(string host, string token, string envelope)
    {
        HttpWebRequest request = WebRequest.CreateHttp($"http://{host}:5985/wsman");
        request.Method = "POST";
        request.Headers["Authorization"] = "Basic " + token; // expect: WRM1002
        return Read(request, envelope);
    }

    private static string Read(WebRequest request, string envelope)
    {
        using (Stream body = request.GetRequestStream())
        {
            body.Write(Encoding.UTF8.GetBytes(envelope));
        }

        using WebResponse response = request.GetResponse();
        using StreamReader reader = new(response.GetResponseStream());
        return reader.ReadToEnd();
    }
}
