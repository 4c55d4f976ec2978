using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Rules;
using WinRM.Transport.Connecting;
using WinRM.Transport.Http;
using WinRM.Transport.Messages;
using WinRM.Transport.Policy;
using WinRM.Transport.Security;

namespace WinRM.Transport;

/// <summary>
/// Exactly one TCP connection, one identity, one security context and one request in flight. Whatever is unexpected breaks it for good; it never
/// reconnects, and it never sends anything twice.
/// </summary>
public sealed class WsmConnection : IAsyncDisposable
{
    private const string PlainType = "application/soap+xml;charset=UTF-8";
    private const string CertificateProfile = "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";

    private readonly WsmOptions _options;
    private readonly ArrayBufferWriter<byte> _sealed = new();
    private readonly ArrayBufferWriter<byte> _opened = new();
    private HttpChannel? _channel;
    private ISecurityContext? _security;
    private string? _authorization;
    private string _protocol = "";
    private int _payloads;
    private int _busy;
    private volatile WsmConnectionState _state;

    private WsmConnection(WsmOptions options) => _options = options;

    /// <summary>Where it stands.</summary>
    public WsmConnectionState State => _state;

    /// <summary>HTTP requests that were answered on it, those of the authentication included; CONNECT is not.</summary>
    public int RoundTrips => _channel?.RoundTrips ?? 0;

    /// <summary>The mechanism that was agreed on: Kerberos, NTLM, Certificate or Basic.</summary>
    public string Mechanism => _security?.Mechanism ?? _options.Authentication.ToString();

    /// <summary>Opens and authenticates a connection.</summary>
    /// <param name="options">Where to, as whom, and through what.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    /// <exception cref="InsecureTransportException">A rule forbids the connection.</exception>
    /// <exception cref="WsmException">It could not be opened.</exception>
    public static async Task<WsmConnection> OpenAsync(WsmOptions options, CancellationToken cancellation = default)
    {
        OptionsCheck.Require(options);
        foreach (Finding finding in TransportPolicy.Require(options))
        {
            TransportLog.Accepted(options.Logger, finding.Rule.Id, finding.Message);
        }

        using Activity? activity = TransportActivity.Connect(options);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.ConnectTimeout);
        WsmConnection connection = new(options);
        try
        {
            await connection.OpenAsync(limit.Token).ConfigureAwait(false);
            TransportLog.Ready(options.Logger, options, connection.Mechanism, connection.RoundTrips);
            return connection;
        }
        catch (Exception failure)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw Translate(failure, options, cancellation);
        }
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        Route route = await Dialer.OpenAsync(_options, state => _state = state, cancellation).ConfigureAwait(false);
        _channel = new HttpChannel(route, _options);
        _state = WsmConnectionState.Authenticating;
        switch (_options.Authentication)
        {
            case WsmAuthentication.Basic:
                _authorization = OptionsCheck.Basic(_options.Credential!);
                break;
            case WsmAuthentication.Certificate:
                _authorization = CertificateProfile;
                break;
            default:
                Handshake handshake = new(_channel, _options);
                _security = await handshake.RunAsync(cancellation).ConfigureAwait(false);
                _protocol = SealedMessage.Protocol(handshake.Scheme);
                break;
        }

        if (route.ThroughHttpProxy)
        {
            await Canary.RequireOwnConnectionAsync(_options, cancellation).ConfigureAwait(false);
        }

        _state = WsmConnectionState.Ready;
    }

    /// <summary>Sends an envelope and reads the answer, sealed unless TLS does it.</summary>
    /// <param name="envelope">UTF-8.</param>
    /// <param name="cancellation">Gives up; the connection is broken then.</param>
    /// <returns>Status, and the answer's envelope, good until the next call.</returns>
    internal async ValueTask<WsmAnswer> ExchangeAsync(ReadOnlyMemory<byte> envelope, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0)
        {
            throw new InvalidOperationException("A connection carries one request at a time.");
        }

        try
        {
            if (_state != WsmConnectionState.Ready)
            {
                throw new WsmConnectionException("The connection is broken; open another one.");
            }

            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(_options.OperationTimeout + _options.NetworkDelay);
            return await SendAsync(envelope, limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw Translate(failure, _options, cancellation);
        }
        finally
        {
            _busy = 0;
        }
    }

    /// <summary>It is ready, and the peer has not said goodbye while nothing was asked of it.</summary>
    internal bool IsUsable => _state == WsmConnectionState.Ready && ((_options.IsHttps && RoundTrips == 0) || _channel!.Route.IsQuiet);

    /// <summary>The last request had begun to leave when its exchange failed.</summary>
    internal bool HasSent => _channel is { HasSent: true };

    private async ValueTask<WsmAnswer> SendAsync(ReadOnlyMemory<byte> envelope, CancellationToken cancellation)
    {
        bool seals = !_options.IsHttps;
        HttpAnswer answer;
        try
        {
            if (seals)
            {
                _sealed.ResetWrittenCount();
                SealedMessage.Write(envelope.Span, _security!, _protocol, _sealed);
                answer = await _channel!.PostAsync(null, SealedMessage.ContentType(_protocol), _sealed.WrittenMemory, cancellation).ConfigureAwait(false);
            }
            else
            {
                answer = await _channel!.PostAsync(_authorization, PlainType, envelope, cancellation).ConfigureAwait(false);
            }
        }
        catch (IOException broken) when (_payloads == 0 && _channel!.Route.ThroughHttpProxy)
        {
            throw Lost($"The connection through the proxy broke before the first answer ({broken.Message}).");
        }

        RefuseStatus(answer);
        _payloads++;
        if (answer.Head.Closes)
        {
            _state = WsmConnectionState.Broken;
        }

        string? type = answer.Head.Single("Content-Type");
        if (!seals)
        {
            return new WsmAnswer(answer.Status, answer.Body, Soap.Charset.OfContentType(type));
        }

        _opened.ResetWrittenCount();
        Span<byte> body = System.Runtime.InteropServices.MemoryMarshal.AsMemory(answer.Body).Span;
        Encoding charset = SealedMessage.Read(type, body, _security!, _protocol, 2 * _options.MaxEnvelopeSize, _opened);
        return new WsmAnswer(answer.Status, _opened.WrittenMemory, charset);
    }

    // What no sealed answer can say; the text of such an answer may come from anyone and is not read.
    private void RefuseStatus(HttpAnswer answer)
    {
        bool isFirstProxied = _payloads == 0 && _channel!.Route.ThroughHttpProxy;
        switch (answer.Status)
        {
            case 200:
            case 500 when !answer.Body.IsEmpty:
                return;
            case 407:
                throw TransportPolicy.Refusal("WRM2003", "The proxy asks for authentication and the endpoint is HTTP: HTTPS is required.");
            case 401 when isFirstProxied:
                throw Lost("The authenticated connection is asked to authenticate again: behind the proxy it is another one.");
            case 401 when _security is null:
                throw new WsmAuthenticationException($"The server refuses the credential ({_options.Authentication}).");
            case 401:
                throw new WsmProtocolException("The server asks an authenticated connection to authenticate again.");
            case 500:
                throw new WsmException("The server answers with an empty HTTP 500: it could not decrypt the message, or refuses it as unencrypted.");
            default:
                throw new WsmConnectionException($"The server, or a proxy before it, answers with HTTP {answer.Status}.");
        }
    }

    private ProxyException Lost(string message) => new(ProxyVerdict.AffinityLost, _channel!.RoundTrips, message);

    private static Exception Translate(Exception failure, WsmOptions options, CancellationToken cancellation) => failure switch
    {
        OperationCanceledException when cancellation.IsCancellationRequested => new OperationCanceledException(failure.Message, failure, cancellation),
        OperationCanceledException when !cancellation.IsCancellationRequested => new WsmConnectionException($"{options} did not answer in time.", failure),
        IOException => new WsmConnectionException($"The connection to {options} broke: {failure.Message}", failure),
        _ => failure,
    };

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _state = WsmConnectionState.Broken;
        _security?.Dispose();
        _security = null;
        if (_channel is { } channel)
        {
            await channel.DisposeAsync().ConfigureAwait(false);
        }
    }
}
