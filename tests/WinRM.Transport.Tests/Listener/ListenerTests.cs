using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.Listener;

/// <summary>What the listener says to somebody who has not logged on.</summary>
[Collection(TestBed.Name)]
public sealed class ListenerTests(TestBed bed)
{
    private const string Identify =
        """<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header/><s:Body><i:Identify xmlns:i="http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd"/></s:Body></s:Envelope>""";

    // No token as HTTP defines it.
    private const string CertificateScheme = "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";

    [Fact]
    public async Task Over_HTTP_it_offers_what_encrypts()
    {
        using HttpResponseMessage answer = await PostAsync((await bed.ListenerAsync()).Http, "");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(["Negotiate", "Kerberos"], answer.Headers.WwwAuthenticate.Select(static offer => offer.Scheme));
    }

    [Fact]
    public async Task Over_HTTPS_it_offers_Basic_as_well()
    {
        using HttpResponseMessage answer = await PostAsync((await bed.ListenerAsync()).Https, "");

        Assert.Equal(["Negotiate", "Kerberos", "Basic"], answer.Headers.WwwAuthenticate.Select(static offer => offer.Scheme));
    }

    [Fact]
    public async Task A_password_over_HTTP_is_not_looked_at()
    {
        ListenerProcess listener = await bed.ListenerAsync();

        using HttpResponseMessage answer = await PostAsync(listener.Http, Identify, Basic(TestBed.BasicPassword));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("Basic", answer.Headers.WwwAuthenticate.Select(static offer => offer.Scheme));
    }

    [Theory]
    [InlineData(TestBed.BasicPassword, HttpStatusCode.OK)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    public async Task A_password_over_HTTPS_has_to_be_right(string password, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await PostAsync((await bed.ListenerAsync()).Https, Identify, Basic(password));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Who_identifies_without_a_user_is_told_no_way_to_log_on()
    {
        using HttpResponseMessage answer = await PostAsync((await bed.ListenerAsync()).Http, Identify, isAnonymous: true);

        string text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("IdentifyResponse", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SecurityProfile", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_identifies_as_a_user_is_told_the_ways_to_log_on()
    {
        using HttpResponseMessage answer = await PostAsync((await bed.ListenerAsync()).Https, Identify, Basic(TestBed.BasicPassword));

        Assert.Contains("secprofile/https/basic", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_Identify_is_answered_without_a_user()
    {
        using HttpResponseMessage answer = await PostAsync((await bed.ListenerAsync()).Http, Identify.Replace("Identify", "Other", StringComparison.Ordinal), isAnonymous: true);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("alice", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task A_client_certificate_is_an_identity(string? user, HttpStatusCode status)
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using X509Certificate2? certificate = user is null ? null : bed.Certificates.ForUser(user);
        using HttpResponseMessage answer = await PostAsync(listener.Https, Identify, CertificateScheme, certificate: certificate);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(user, listener.Requests[^1].Identity);
    }

    [Fact]
    public async Task No_option_lets_messages_pass_in_clear()
    {
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => bed.StartListenerAsync("--http", "--allow-unencrypted"));

        Assert.Contains("--allow-unencrypted is unknown", refusal.Message, StringComparison.Ordinal);
    }

    private static string Basic(string password) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestBed.BasicUser}:{password}"));

    private static async Task<HttpResponseMessage> PostAsync(Uri address, string body, string? authorization = null, bool isAnonymous = false, X509Certificate2? certificate = null)
    {
        using SocketsHttpHandler handler = new() { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        handler.SslOptions.ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true);
        using HttpClient client = new(handler);
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/soap+xml") };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (isAnonymous)
        {
            request.Headers.Add("WSMANIDENTIFY", "unauthenticated");
        }

        return await client.SendAsync(request);
    }
}
