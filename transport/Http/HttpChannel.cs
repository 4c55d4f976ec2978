using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport.Connecting;

namespace WinRM.Transport.Http;

/// <summary>POST after POST over one route. It never opens another connection and never sends anything twice.</summary>
internal sealed class HttpChannel : IAsyncDisposable
{
    private readonly ArrayBufferWriter<byte> _request = new(16 * 1024);
    private readonly HttpReader _reader;
    private readonly string _target;
    private readonly string _host;

    public HttpChannel(Route route, WsmOptions options)
    {
        Route = route;
        _target = route.Target(options.Endpoint);
        _host = HttpRequest.HostAndPort(options.Endpoint);
        _reader = new HttpReader(route.Stream, new HttpLimits(Body: (2 * options.MaxEnvelopeSize) + (64 * 1024)));
    }

    /// <summary>What it runs over.</summary>
    public Route Route { get; }

    /// <summary>Requests that were answered.</summary>
    public int RoundTrips { get; private set; }

    /// <summary>The request of the last call began to leave.</summary>
    public bool HasSent { get; private set; }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="WsmProtocolException">The answer is malformed.</exception>
    public async ValueTask<HttpAnswer> PostAsync(string? authorization, string? contentType, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        HasSent = false;
        if (!_reader.IsDrained)
        {
            throw new WsmProtocolException("An answer came that no request had asked for.");
        }

        HttpRequest.Post(_request, _target, _host, authorization, contentType, body.Span);
        cancellation.ThrowIfCancellationRequested();
        HasSent = true;
        await Route.Stream.WriteAsync(_request.WrittenMemory, cancellation).ConfigureAwait(false);
        await Route.Stream.FlushAsync(cancellation).ConfigureAwait(false);
        HttpAnswer answer = await _reader.ReadAsync(isTunnel: false, cancellation).ConfigureAwait(false);
        RoundTrips++;
        return answer.Head.Minor == 1 ? answer
            : Route.ThroughHttpProxy ? throw new ProxyException(ProxyVerdict.Http10, RoundTrips, "The proxy answers with HTTP/1.0.")
            : throw new WsmProtocolException("The server answers with HTTP/1.0, which cannot keep an authenticated connection.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Route.Stream.DisposeAsync();
}
