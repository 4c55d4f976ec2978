using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Programs that speak WS-Management over HttpClient.</summary>
public sealed class HttpClientTests
{
    [Theory]
    [InlineData("http://{host}:5985/wsman")]
    [InlineData("http://{host}/wsman")]
    [InlineData("http://{host}:{port}/wsman?x=1")]
    [InlineData("http://{host}:5985")]
    public Task An_address_shows_WinRM(string address) => In($$"""
        using var handler = new HttpClientHandler { UseDefaultCredentials = true };
        using var client = new HttpClient(handler);
        await client.PostAsync({|WRM1001:$"{{address}}"|}, content);
        """);

    [Theory]
    [InlineData("$\"http://{host}:16992/wsman\"")]
    [InlineData("$\"http://{host}:8080/api\"")]
    [InlineData("$\"http://{host}/wsman2\"")]
    [InlineData("\"http://localhost:5985/wsman\"")]
    [InlineData("$\"https://{host}:5986/wsman\"")]
    [InlineData("host")]
    public Task Any_other_address_does_not(string address) => In($$"""
        const string documented = "http://server:5985/wsman";
        using var handler = new HttpClientHandler { UseDefaultCredentials = true };
        using var client = new HttpClient(handler);
        await client.PostAsync({{address}}, content);
        """);

    [Fact]
    public Task A_client_is_WinRM_only_where_it_calls_it() => In("""
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler);
        await client.GetStringAsync($"https://{host}:8443/status");
        using var other = new HttpClientHandler { {|WRM1004:ServerCertificateCustomValidationCallback = (_, _, _, _) => true|} };
        using var remote = new HttpClient(other);
        await remote.PostAsync(flag ? $"https://{host}:5986/wsman" : $"https://{host}:8443/status", content);
        """);

    [Fact]
    public Task A_relative_address_adds_to_the_base() => In("""
        using var client = new HttpClient { BaseAddress = new Uri($"http://{host}:5985") };
        {|WRM1002:client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", host)|};
        await client.PostAsync("/wsman", content);
        await client.PostAsync(host, content);
        """);

    [Fact]
    public Task A_client_that_other_code_made_is_unknown_but_for_what_is_set_here() => In("""
        using HttpClient client = factory();
        {|WRM1002:client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", host)|};
        await client.PostAsync($"http://{host}:5985/wsman", content);
        using HttpClient plain = factory();
        await plain.PostAsync($"http://{host}:5985/wsman", content);
        """);

    [Theory]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"basic\", host)")]
    [InlineData("request.Headers.Authorization = AuthenticationHeaderValue.Parse($\"Basic {host}\")")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Basic \" + host)")]
    [InlineData("request.Headers.TryAddWithoutValidation(\"authorization\", string.Format(\"Basic {0}\", host))")]
    public Task A_header_can_be_set_in_many_ways(string statement) => In($$"""
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{host}:5985/wsman");
        {|WRM1002:{{statement}}|};
        await client.SendAsync(request);
        """);

    [Theory]
    [InlineData("request.Headers.Add(\"WSMANIDENTIFY\", \"unauthenticated\")")]
    [InlineData("request.Headers.Add(\"X-Note\", \"Basic\")")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Negotiate\", host)")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(host, host)")]
    public Task Other_headers_say_nothing_for_certain(string statement) => In($$"""
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{host}:5985/wsman");
        {{statement}};
        await client.SendAsync(request);
        """);

    [Fact]
    public Task A_request_that_somebody_else_sends_is_judged_alone() => Verify.Finds("""
        using System.Net.Http;
        using System.Net.Http.Headers;

        class C
        {
            public HttpRequestMessage Create(string host, string token) => new(HttpMethod.Post, $"http://{host}:5985/wsman")
            {
                Headers = { {|WRM1002:Authorization = new AuthenticationHeaderValue("Basic", token)|} },
            };
        }
        """);

    [Fact]
    public Task A_request_that_a_helper_makes_is_judged_where_it_is_sent() => Verify.Finds("""
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class C
        {
            private readonly HttpClient _client = new(new HttpClientHandler { Proxy = new WebProxy("proxy", 8080) });

            public Task<HttpResponseMessage> SendAsync(string host, string token) => _client.SendAsync(Create(host, token));

            private static HttpRequestMessage Create(string host, string token)
            {
                HttpRequestMessage request = new(HttpMethod.Post, $"http://{host}:5985/wsman");
                {|WRM2002:request.Headers.Authorization = new AuthenticationHeaderValue("Basic", token)|};
                return request;
            }
        }
        """);

    [Fact]
    public Task A_base_address_that_a_constructor_sets_holds_in_other_members() => Verify.Finds("""
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class C
        {
            private readonly HttpClient _client;

            public C(HttpClient client)
            {
                _client = client;
                _client.BaseAddress = new Uri("http://srv01:5985/");
            }

            public async Task SendAsync(string token)
            {
                using HttpRequestMessage request = new(HttpMethod.Post, "wsman");
                {|WRM1002:request.Headers.Authorization = new AuthenticationHeaderValue("Basic", token)|};
                await _client.SendAsync(request);
            }
        }
        """);

    [Fact]
    public Task Calls_that_are_bound_at_run_time_may_lack_arguments() => In("""
        dynamic client = new HttpClient();
        client.PostAsync();
        client.PostAsync("http://server:5985/wsman");
        client.DefaultRequestHeaders.Add("Authorization");
        dynamic options = new WSManSessionOptions { UseSsl = true };
        options.SetCustomOption("__MI_DESTINATIONOPTIONS_TRANSPORT");
        """);

    [Theory]
    [InlineData("(_, _, _, _) => true")]
    [InlineData("(_, _, _, errors) => { System.Console.WriteLine(errors); return true; }")]
    [InlineData("delegate { return true; }")]
    [InlineData("AcceptAll")]
    [InlineData("s_acceptAll")]
    [InlineData("HttpClientHandler.DangerousAcceptAnyServerCertificateValidator")]
    public Task A_function_that_always_says_yes_checks_nothing(string function) => Callback($"{{|WRM1004:handler.ServerCertificateCustomValidationCallback = {function}|}}");

    [Theory]
    [InlineData("(_, _, _, errors) => errors == SslPolicyErrors.None")]
    [InlineData("(_, certificate, _, errors) => { if (errors == SslPolicyErrors.None) { return true; } return certificate != null; }")]
    [InlineData("(_, _, _, _) => false")]
    [InlineData("Unknown")]
    [InlineData("null")]
    public Task A_function_that_decides_is_not_known_to_check_nothing(string function) => Callback($"handler.ServerCertificateCustomValidationCallback = {function}");

    [Theory]
    [InlineData("SslOptions = { {|WRM1004:RemoteCertificateValidationCallback = (_, _, _, _) => true|} }")]
    [InlineData("SslOptions = new SslClientAuthenticationOptions { {|WRM1004:RemoteCertificateValidationCallback = (_, _, _, _) => true|} }")]
    [InlineData("SslOptions = { {|WRM1005:CertificateRevocationCheckMode = System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck|} }")]
    public Task The_options_of_sockets_count(string options) => In($$"""
        using var client = new HttpClient(new SocketsHttpHandler { {{options}} });
        await client.PostAsync($"https://{host}:5986/wsman", content);
        """);

    [Fact]
    public Task Only_what_the_server_will_choose_for_certain_is_found() => In("""
        using var client = new HttpClient(new HttpClientHandler { Credentials = new NetworkCredential(host, host) });
        await client.PostAsync({|WRM1001:$"http://{host}:5985/wsman"|}, content);
        """);

    [Theory]
    [InlineData("Proxy = new WebProxy(host, 8080), UseProxy = false", "1001")]
    [InlineData("UseProxy = true", "1001")]
    [InlineData("Proxy = null", "1001")]
    public Task Without_a_proxy_none_is_used(string settings, string rule) => In($$"""
        using var client = new HttpClient(new HttpClientHandler { UseDefaultCredentials = true, {{settings}} });
        await client.PostAsync({|WRM{{rule}}:$"http://{host}:5985/wsman"|}, content);
        """);

    [Fact]
    public Task A_proxy_of_the_process_is_used_by_who_has_no_other() => In("""
        {|WRM2001:HttpClient.DefaultProxy = new WebProxy(host, 8080)|};
        using var client = new HttpClient(new HttpClientHandler { UseDefaultCredentials = true });
        await client.PostAsync($"http://{host}:5985/wsman", content);
        """);

    [Fact]
    public Task The_proxy_of_Internet_Explorer_matters_to_an_old_WinRM() => In("""
        using var handler = new HttpClientHandler { {|WRM3001:Proxy = HttpClient.DefaultProxy|} };
        using var client = new HttpClient(handler);
        await client.PostAsync($"https://{host}:5986/wsman", content);
        """, "winrm.stack_version = 1.1");

    [Fact]
    public Task An_address_is_changed_with_its_port() => Fixes("""
        var address = new UriBuilder({|WRM1001:"http"|}, host, 5985, "wsman").Uri;
        using var client = new HttpClient(new HttpClientHandler { UseDefaultCredentials = true });
        await client.PostAsync(address, content);
        """, "WRM1001:use HTTPS", """
        var address = new UriBuilder("https", host, 5986, "wsman").Uri;
        using var client = new HttpClient(new HttpClientHandler { UseDefaultCredentials = true });
        await client.PostAsync(address, content);
        """);

    [Fact]
    public Task Basic_becomes_Negotiate_in_a_cache() => Fixes("""
        var address = new Uri($"https://{host}:5986/wsman");
        var cache = new CredentialCache { { address, {|WRM2002:"Basic"|}, new NetworkCredential(host, host) } };
        using var client = new HttpClient(new HttpClientHandler { Credentials = cache, Proxy = new WebProxy(host, 8080) });
        await client.PostAsync(address, content);
        """, "WRM2002:use Negotiate or Kerberos instead of Basic", """
        var address = new Uri($"https://{host}:5986/wsman");
        var cache = new CredentialCache { { address, "Negotiate", new NetworkCredential(host, host) } };
        using var client = new HttpClient(new HttpClientHandler { Credentials = cache, Proxy = new WebProxy(host, 8080) });
        await client.PostAsync(address, content);
        """);

    [Fact]
    public Task A_callback_is_removed() => FixesOne("""
        using var handler = new HttpClientHandler();
        {|WRM1004:handler.ServerCertificateCustomValidationCallback += (_, _, _, _) => true|};
        using var client = new HttpClient(handler);
        await client.PostAsync($"https://{host}:5986/wsman", content);
        """, "WRM1004:remove", """
        using var handler = new HttpClientHandler();
        using var client = new HttpClient(handler);
        await client.PostAsync($"https://{host}:5986/wsman", content);
        """);

    [Fact]
    public Task The_revocation_check_is_switched_on() => FixesOne("""
        using var client = new HttpClient(new HttpClientHandler { {|WRM1005:CheckCertificateRevocationList = false|} });
        await client.PostAsync($"https://{host}:5986/wsman", content);
        """, "WRM1005:check the certificate for revocation", """
        using var client = new HttpClient(new HttpClientHandler { CheckCertificateRevocationList = true });
        await client.PostAsync($"https://{host}:5986/wsman", content);
        """);

    private static Task Callback(string assignment) => In($$"""
        using var handler = new HttpClientHandler();
        {{assignment}};
        using var client = new HttpClient(handler);
        await client.PostAsync($"https://{host}:5986/wsman", content);
        """);

    [Fact]
    public Task A_client_that_a_lambda_sets_up_is_judged_alone() => Verify.Finds(Method("""
        Add("lab", client => client.BaseAddress = new Uri("http://lab.example:8080/"));
        Add("wsman", client =>
        {
            client.BaseAddress = new Uri($"http://{host}:5985/wsman");
            {|WRM1002:client.DefaultRequestHeaders.Authorization = Basic("u:p")|};
        });
        Add("secure", client =>
        {
            client.BaseAddress = new Uri($"https://{host}:5986/wsman");
            client.DefaultRequestHeaders.Authorization = Basic("u:p");
        });

        static void Add(string name, Action<HttpClient> configure) => GC.KeepAlive((name, configure));
        static AuthenticationHeaderValue Basic(string pair) => new("Basic", pair);
        """));

    [Fact]
    public Task A_client_that_a_function_returns_is_judged_alone() => In("""
        Func<HttpClient> make = () => new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy("http://proxy:3128") })
        {
            BaseAddress = new UriBuilder(Uri.UriSchemeHttps, host, 5986, "wsman").Uri,
            DefaultRequestHeaders = { {|WRM2002:Authorization = new AuthenticationHeaderValue("Basic", "x")|} },
        };
        """);

    [Fact]
    public Task Requests_may_say_what_a_client_that_is_left_does_not() => In("""
        Func<HttpClient> make = () => new HttpClient { BaseAddress = new Uri($"https://{host}:5986/wsman") };
        """);

    private static Task In(string body, params string[] options) => Verify.Finds(Method(body), options);

    private static Task FixesOne(string body, string key, string fixedBody) => Verify.FixesOne(Method(body), key, Method(fixedBody));

    private static Task Fixes(string body, string key, string fixedBody) => Verify.Fixes(Method(body), key, Method(fixedBody));

    private static string Method(string body) => $$"""
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;

        class C
        {
            private static readonly Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> s_acceptAll = (_, _, _, _) => true;

            public Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool>? Unknown { get; set; }

            async Task M(string host, int port, bool flag, HttpContent content, Func<HttpClient> factory)
            {
        {{body}}
            }

            private static bool AcceptAll(HttpRequestMessage message, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
        }
        """;
}
