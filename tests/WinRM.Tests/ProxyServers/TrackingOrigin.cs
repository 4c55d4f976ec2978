using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Tests.ProxyServers;

/// <summary>
/// A server that authenticates connections as WinRM's does: an offer, a challenge that only this connection can answer, and
/// then every request on the connection is the user's. One first token is enough when it says so (as with Kerberos).
/// </summary>
internal sealed class TrackingOrigin : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<int, string?> _open = new();
    private int _last;

    /// <summary>Starts to listen on a port of its own.</summary>
    public TrackingOrigin()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mechanisms that a 401 offers.</summary>
    public IReadOnlyList<string> Offers { get; set; } = ["Negotiate", "Kerberos", "CredSSP"];

    /// <summary>Some connection that is still open belongs to somebody.</summary>
    public bool HasAuthenticated => _open.Values.Any(static user => user is not null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client, Interlocked.Increment(ref _last));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, int id)
    {
        _open[id] = null;
        try
        {
            using (client)
            {
                using HttpWire wire = new(client.GetStream());
                bool open = true;
                while (open && await wire.ReadAsync(_stop.Token) is { } request)
                {
                    open = request.StaysOpen;
                    (int status, List<string> headers) = Answer(id, request.Header("Authorization"));
                    if (request.Line.EndsWith("HTTP/1.0", StringComparison.Ordinal) && open)
                    {
                        headers.Add("Connection: keep-alive");
                    }
                    else if (!open)
                    {
                        headers.Add("Connection: close");
                    }

                    await wire.WriteAsync($"HTTP/1.1 {status} X", headers, status == 200 && request.Header("Content-Length") != "0" ? "<e/>" : "", _stop.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or System.IO.IOException or SocketException or ObjectDisposedException)
        {
            // The proxy has closed the connection, or the test is over.
        }
        finally
        {
            _open.TryRemove(id, out _);
        }
    }

    // Tokens: "hello", "answer ID USER" to the challenge "ID", "once USER".
    private (int Status, List<string> Headers) Answer(int id, string? authorization)
    {
        string[] words = Token.Read(authorization);
        string scheme = authorization?.Split(' ')[0] ?? "";
        if (words is ["hello"])
        {
            return (401, [$"WWW-Authenticate: {scheme} {Token.Write(id.ToString())}"]);
        }

        if (words is ["answer", { } challenge, { } answering] && challenge == id.ToString())
        {
            _open[id] = answering;
        }
        else if (words is ["once", { } user])
        {
            _open[id] = user;
        }
        else if (words.Length > 0)
        {
            _open[id] = null;
        }

        if (words.Length > 0 && _open[id] is { } proven)
        {
            // The server proves itself in the answer that ends the logon. squid keeps a client whose answer has such a header.
            return (200, [$"X-User: {proven}", $"WWW-Authenticate: {scheme} {Token.Write("proof")}"]);
        }

        return _open[id] is { } name ? (200, [$"X-User: {name}"]) : (401, [.. Offers.Select(static offer => "WWW-Authenticate: " + offer)]);
    }
}
