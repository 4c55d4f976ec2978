using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport.Http;
using WinRM.Transport.Policy;

namespace WinRM.Transport.Connecting;

/// <summary>Has a proxy open a tunnel, in which it can neither read nor change anything.</summary>
internal static class Tunnel
{
    /// <summary>Sends CONNECT, with the proxy's own credential if there is one.</summary>
    /// <exception cref="WsmAuthenticationException">The proxy wants another credential, or another scheme than Basic.</exception>
    /// <exception cref="WsmException">The proxy refuses the tunnel.</exception>
    public static async Task OpenAsync(Stream stream, Uri endpoint, WsmProxy proxy, CancellationToken cancellation)
    {
        ArrayBufferWriter<byte> request = new();
        string? authorization = proxy.Credential is { } credential ? OptionsCheck.Basic(credential) : null;
        string host = HttpRequest.HostAndPort(endpoint);
        HttpRequest.Connect(request, host, authorization);
        await stream.WriteAsync(request.WrittenMemory, cancellation).ConfigureAwait(false);
        await stream.FlushAsync(cancellation).ConfigureAwait(false);

        HttpReader reader = new(stream, new HttpLimits(Body: 256 * 1024));
        HttpAnswer answer = await reader.ReadAsync(isTunnel: true, cancellation).ConfigureAwait(false);
        if (answer.Status == 407)
        {
            string schemes = string.Join(", ", answer.Head.All("Proxy-Authenticate").Select(static value => value.Split(' ')[0]));
            throw new WsmAuthenticationException(authorization is null
                ? $"The proxy {proxy} asks for authentication ({schemes}); give it a credential of its own."
                : $"The proxy {proxy} does not accept its credential with Basic (it offers: {schemes}).");
        }

        if (answer.Status is < 200 or >= 300)
        {
            throw new WsmException($"The proxy {proxy} refuses a tunnel to {host}: HTTP {answer.Status}. It has to allow CONNECT to that port (WRM5005).");
        }

        if (!reader.IsDrained)
        {
            throw new WsmProtocolException($"The proxy {proxy} sent something into the tunnel by itself.");
        }
    }
}
