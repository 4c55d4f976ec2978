using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Sessions;

/// <summary>A TLS server that answers each request with what a script says: bytes as they are, or the end of the connection.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    /// <summary>Closes the connection instead of answering.</summary>
    public const string Close = "";

    private static readonly X509Certificate2 s_certificate = MakeCertificate();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<Request, string> _script;
    private readonly Task _accepting;

    /// <summary>One request.</summary>
    /// <param name="Connection">The connection on which it came, from 1.</param>
    /// <param name="Head">Request line and headers.</param>
    /// <param name="Body">The body.</param>
    public sealed record Request(int Connection, string Head, string Body)
    {
        /// <summary>The last word of the action.</summary>
        public string Action => Between(Body, "Action s:mustUnderstand=\"true\">", "</a:Action>") is { Length: > 0 } action ? action[(action.LastIndexOf('/') + 1)..] : "Identify";

        /// <summary>An answer with an envelope that relates to the request.</summary>
        public string Answer(string body, string status = "200 OK", string headers = "", string? relatesTo = null)
        {
            string id = relatesTo ?? Between(Body, "<a:MessageID>", "</a:MessageID>");
            string envelope = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" "
                + "xmlns:rsp=\"http://schemas.microsoft.com/wbem/wsman/1/windows/shell\">"
                + $"<s:Header><a:RelatesTo>{id}</a:RelatesTo></s:Header><s:Body>{body}</s:Body></s:Envelope>";
            return $"HTTP/1.1 {status}\r\nContent-Type: application/soap+xml;charset=UTF-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(envelope)}\r\n{headers}\r\n{envelope}";
        }

        /// <summary>What a healthy server answers.</summary>
        public string Healthy() => Answer(Action switch
        {
            "Create" => "<rsp:Shell><rsp:ShellId>S1</rsp:ShellId></rsp:Shell>",
            "Command" => "<rsp:CommandResponse><rsp:CommandId>C1</rsp:CommandId></rsp:CommandResponse>",
            "Receive" => "<rsp:ReceiveResponse><rsp:Stream Name=\"stdout\" CommandId=\"C1\">aGk=</rsp:Stream>"
                + "<rsp:CommandState CommandId=\"C1\" State=\"http://schemas.microsoft.com/wbem/wsman/1/windows/shell/CommandState/Done\"><rsp:ExitCode>7</rsp:ExitCode></rsp:CommandState></rsp:ReceiveResponse>",
            "Identify" => "<i:IdentifyResponse xmlns:i=\"http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd\"><i:ProductVendor>V</i:ProductVendor></i:IdentifyResponse>",
            _ => "",
        });

        private static string Between(string text, string start, string end)
        {
            int from = text.IndexOf(start, StringComparison.Ordinal);
            return from < 0 ? "" : text[(from + start.Length)..text.IndexOf(end, from, StringComparison.Ordinal)];
        }
    }

    public ScriptedServer(Func<Request, string> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What came, in its order.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>Options for a client that trusts the server.</summary>
    public WsmOptions Options => new(new Uri($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/wsman"))
    {
        Authentication = WsmAuthentication.Basic,
        Credential = new NetworkCredential("user", "word"),
        TrustedRoots = [s_certificate],
        Revocation = X509RevocationMode.NoCheck,
    };

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            for (int count = 1; ; count++)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                connections.Add(ServeAsync(client, count));
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client, int connection)
    {
        try
        {
            using (client)
            {
                await using SslStream stream = new(client.GetStream());
                await stream.AuthenticateAsServerAsync(s_certificate);
                while (await ReadAsync(stream, connection) is { } request)
                {
                    Requests.Enqueue(request);
                    string answer = _script(request);
                    if (answer == Close)
                    {
                        return;
                    }

                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                }
            }
        }
        catch (Exception broken) when (broken is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, which is what some tests are about.
        }
    }

    private static async Task<Request?> ReadAsync(Stream stream, int connection)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        string text = head.ToString();
        int at = text.IndexOf("Content-Length: ", StringComparison.Ordinal) + "Content-Length: ".Length;
        byte[] body = new byte[int.Parse(text[at..text.IndexOf('\r', at)], null)];
        await stream.ReadExactlyAsync(body);
        return new Request(connection, text, Encoding.UTF8.GetString(body));
    }

    private static X509Certificate2 MakeCertificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
