using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using WinRM.Listener.Security;

namespace WinRM.Listener.Http;

/// <summary>Binds the endpoint to ports of loopback.</summary>
internal static class ListenerHost
{
    private const int LargestBody = 1 << 24;
    private const int LargestHeaders = 1 << 18; // Kerberos tokens with many groups.

    private static readonly object s_key = typeof(ListenerConnection);
    private static int s_connections;

    /// <summary>Builds the server; it is not started.</summary>
    public static WebApplication Build(ListenerOptions options, EventLog log)
    {
        using X509Certificate2? certificate = options.Https ? X509CertificateLoader.LoadPkcs12FromFile(options.Certificate!, null) : null;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
            server.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            server.Limits.MaxRequestLineSize = LargestHeaders;
            server.Limits.KeepAliveTimeout = options.KeepAlive;
            server.Limits.MinResponseDataRate = null;
            if (options.Http)
            {
                server.Listen(IPAddress.Loopback, 0, port => Configure(port, isTls: false, log));
            }

            if (options.Https)
            {
                server.Listen(IPAddress.Loopback, 0, port =>
                {
                    Configure(port, isTls: true, log);
                    port.UseHttps(https =>
                    {
                        https.ServerCertificate = X509CertificateLoader.LoadPkcs12FromFile(options.Certificate!, null);
                        https.ClientCertificateMode = options.ClientAuthority is null ? ClientCertificateMode.NoCertificate : ClientCertificateMode.AllowCertificate;

                        // Judged when it is presented as a credential.
                        https.AllowAnyClientCertificate();
                    });
                });
            }
        });

        WebApplication server = builder.Build();
        WsmEndpoint endpoint = new(options, certificate is null ? null : EndpointBinding.Of(certificate));
        server.Run(context => ServeAsync(context, endpoint, log));
        return server;
    }

    /// <summary>The event that tells the ports.</summary>
    public static ListenerEvent Ready(WebApplication server)
    {
        int? PortOf(string scheme) => server.Urls.Select(static url => new Uri(url)).FirstOrDefault(url => url.Scheme == scheme)?.Port;
        return new ListenerEvent { Event = "ready", Http = PortOf("http"), Https = PortOf("https") };
    }

    private static void Configure(ListenOptions port, bool isTls, EventLog log)
    {
        port.Protocols = HttpProtocols.Http1;
        port.Use(next => async connection =>
        {
            using ListenerConnection own = new(Interlocked.Increment(ref s_connections), (connection.RemoteEndPoint as IPEndPoint)?.Port ?? 0, isTls);
            connection.Items[s_key] = own;
            log.Write(new ListenerEvent { Event = "opened", Connection = own.Id, ClientPort = own.ClientPort, Tls = isTls });
            await next(connection);
            log.Write(new ListenerEvent { Event = "closed", Connection = own.Id, ClientPort = own.ClientPort, Tls = isTls });
        });
    }

    private static async Task ServeAsync(HttpContext context, WsmEndpoint endpoint, EventLog log)
    {
        ListenerConnection connection = (ListenerConnection)context.Features.Get<IConnectionItemsFeature>()!.Items[s_key]!;
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        ListenerEvent what = new()
        {
            Event = "request",
            Connection = connection.Id,
            ClientPort = connection.ClientPort,
            Tls = connection.IsTls,
            Request = ++connection.Requests,
            Target = $"{context.Request.Method} {context.Request.Path}",
            Via = context.Request.Headers.Via.ToString() is { Length: > 0 } via ? via : null,
            BodyLength = (int)body.Length,
            Plaintext = body.Length > 0 && !connection.IsTls && !MessageCodec.IsEncrypted(context.Request),
        };
        Answer answer;
        try
        {
            answer = await endpoint.AnswerAsync(new Exchange(context, connection, body.ToArray(), what));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect that nobody asked for.
            await Console.Error.WriteLineAsync(exception.ToString());
            answer = new Answer(StatusCodes.Status503ServiceUnavailable) { Closes = true };
        }

        what.Status = answer.IsDropped ? 0 : answer.Status;

        // Told first: who has the answer can rely on it.
        log.Write(what);
        await AnswerWriter.WriteAsync(context, answer);
    }
}
