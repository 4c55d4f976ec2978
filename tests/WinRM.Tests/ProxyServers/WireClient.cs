using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Tests.ProxyServers;

/// <summary>A client with one connection to a proxy. It never opens a second one: what is lost is lost.</summary>
internal sealed class WireClient : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private readonly TcpClient _connection = new();
    private readonly int _originPort;
    private readonly bool _isForward;
    private HttpWire? _wire;

    /// <summary>A client of a proxy.</summary>
    /// <param name="proxyPort">Where the proxy listens.</param>
    /// <param name="originPort">Where the server listens.</param>
    /// <param name="isForward">The client names the server to the proxy.</param>
    public WireClient(int proxyPort, int originPort, bool isForward)
    {
        _connection.Connect(IPAddress.Loopback, proxyPort);
        _wire = new HttpWire(_connection.GetStream());
        _originPort = originPort;
        _isForward = isForward;
    }

    /// <summary>The proxy has left the connection open.</summary>
    public bool IsOpen => _wire is not null;

    /// <summary>Posts a message and returns the answer; null when the connection was closed instead.</summary>
    public async Task<HttpMessage?> PostAsync(string? authorization = null, string body = "<s/>")
    {
        string target = _isForward ? $"http://127.0.0.1:{_originPort}/wsman" : "/wsman";
        List<string> headers = [$"Host: 127.0.0.1:{_originPort}", "Connection: Keep-Alive", "Cache-Control: no-store", "Content-Type: application/soap+xml"];
        if (authorization is not null)
        {
            headers.Add("Authorization: " + authorization);
        }

        return await SendAsync($"POST {target} HTTP/1.1", headers, body);
    }

    /// <summary>Asks for a tunnel and returns the status.</summary>
    public async Task<int?> ConnectAsync(string authority) => (await SendAsync($"CONNECT {authority} HTTP/1.1", ["Host: " + authority], ""))?.Status;

    /// <summary>Authenticates the connection in three requests. True when the last one gave 200 and all went over this connection.</summary>
    public async Task<bool> LogOnAsync(string mechanism, string user)
    {
        HttpMessage? offer = await PostAsync(body: "");
        if (offer?.Status != 401 || !offer.All("WWW-Authenticate").SelectMany(static value => value.Split(',')).Any(value => value.Trim() == mechanism))
        {
            return false;
        }

        HttpMessage? challenge = await PostAsync($"{mechanism} {Token.Write("hello")}", "");
        return Token.Read(challenge?.Header("WWW-Authenticate")) is [{ } id]
            && (await PostAsync($"{mechanism} {Token.Write($"answer {id} {user}")}", ""))?.Header("X-User") == user;
    }

    /// <summary>Authenticates the connection with a first token.</summary>
    public async Task<bool> LogOnAtOnceAsync(string mechanism, string user) => (await PostAsync($"{mechanism} {Token.Write("once " + user)}", ""))?.Header("X-User") == user;

    /// <summary>Sends a message without a token: whose is it for the server? Null when it is nobody's.</summary>
    public async Task<string?> UserAsync() => (await PostAsync())?.Header("X-User");

    /// <inheritdoc/>
    public void Dispose()
    {
        _wire?.Dispose();
        _connection.Dispose();
    }

    private async Task<HttpMessage?> SendAsync(string line, List<string> headers, string body)
    {
        if (_wire is null)
        {
            return null;
        }

        using CancellationTokenSource patience = new(s_patience);
        HttpMessage? answer = null;
        try
        {
            await _wire.WriteAsync(line, headers, body, patience.Token);
            answer = await _wire.ReadAsync(patience.Token);
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // Closed, or as good as that.
        }

        if (answer?.StaysOpen != true && !line.StartsWith("CONNECT", StringComparison.Ordinal))
        {
            _wire.Dispose();
            _wire = null;
        }

        return answer;
    }
}
