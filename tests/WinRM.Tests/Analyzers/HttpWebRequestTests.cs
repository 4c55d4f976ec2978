using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Programs that speak WS-Management over HttpWebRequest.</summary>
public sealed class HttpWebRequestTests
{
    [Theory]
    [InlineData("request.Headers[\"Authorization\"] = \"Basic \" + host")]
    [InlineData("request.Headers[HttpRequestHeader.Authorization] = \"Basic \" + host")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Basic {host}\")")]
    [InlineData("request.Headers.Set(HttpRequestHeader.Authorization, \"Basic \" + host)")]
    public Task A_header_can_be_set_in_many_ways(string statement) => In($$"""
        WebRequest request = WebRequest.Create($"http://{host}:5985/wsman");
        {|WRM1002:{{statement}}|};
        request.GetResponse();
        """);

    [Fact]
    public Task A_callback_of_the_process_counts_where_WinRM_is_called() => In("""
        {|WRM1004:ServicePointManager.ServerCertificateValidationCallback += (_, _, _, _) => true|};
        WebRequest.Create($"https://{host}:5986/wsman").GetResponse();
        """);

    [Fact]
    public Task A_callback_of_the_process_counts_nowhere_else() => In("""
        ServicePointManager.ServerCertificateValidationCallback = delegate { return true; };
        WebRequest.Create($"https://{host}:8443/status").GetResponse();
        """);

    [Fact]
    public Task The_callback_of_the_request_comes_first() => In("""
        ServicePointManager.ServerCertificateValidationCallback = delegate { return true; };
        HttpWebRequest request = WebRequest.CreateHttp($"https://{host}:5986/wsman");
        request.ServerCertificateValidationCallback = (_, certificate, _, errors) => certificate != null;
        request.GetResponse();
        """);

    [Fact]
    public Task Credentials_for_the_proxy_of_Internet_Explorer_are_found() => In("""
        IWebProxy proxy = WebRequest.GetSystemWebProxy();
        {|WRM2003:proxy.Credentials = CredentialCache.DefaultCredentials|};
        WebRequest request = WebRequest.Create($"http://{host}:5985/wsman");
        {|WRM2001:request.Proxy = proxy|};
        request.GetResponse();
        """);

    [Fact]
    public Task A_request_is_judged_by_what_it_is_when_it_is_sent() => In("""
        HttpWebRequest request = WebRequest.CreateHttp({|WRM1001:$"http://{host}:5985/wsman"|});
        request.UseDefaultCredentials = true;
        request.Proxy = new WebProxy(host, 8080);
        request.Proxy = null;
        request.GetResponse();
        """);

    private static Task In(string body) => Verify.Finds($$"""
        #pragma warning disable SYSLIB0014
        using System.Net;

        class C
        {
            void M(string host)
            {
        {{body}}
            }
        }
        """);
}
