using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace Contoso.Web;

/// <summary>HTTP that has nothing to do with WinRM, and addresses that are only names.</summary>
public sealed class Services
{
    private static readonly XNamespace s_wsman = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
    private static readonly Uri s_shell = new("http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd");

    public static async Task<string> ReadAsync(NetworkCredential credential)
    {
        using HttpClientHandler handler = new() { Credentials = credential };
        using HttpClient client = new(handler);
        string page = await client.GetStringAsync("http://intranet.corp.example/status");
        return page + await client.GetStringAsync("http://build.corp.example:8080/api/queue");
    }

    public static XElement Header(string endpoint) => new(s_wsman + "ResourceURI", s_shell.ToString(), new XAttribute("to", endpoint));
}
