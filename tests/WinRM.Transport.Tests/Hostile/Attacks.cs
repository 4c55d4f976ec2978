using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>SOAP in clear in answer to an encrypted request: output that no command wrote.</summary>
/// <param name="nth">The encrypted request, counted from one.</param>
internal sealed class InjectPlaintext(int nth) : Attack
{
    /// <summary>What the injected answer says.</summary>
    public const string Text = "INJECTED";

    private int _seen;

    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer)
    {
        if (!request.IsEncrypted || ++_seen != nth)
        {
            return base.Answer(request, answer);
        }

        const string Shell = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
        string soap = $"""
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:rsp="{Shell}"><s:Header><a:Action>{Shell}/ReceiveResponse</a:Action></s:Header><s:Body><rsp:ReceiveResponse><rsp:Stream Name="stdout" CommandId="1">{Convert.ToBase64String(Encoding.ASCII.GetBytes(Text))}</rsp:Stream><rsp:CommandState CommandId="1" State="{Shell}/CommandState/Done"><rsp:ExitCode>0</rsp:ExitCode></rsp:CommandState></rsp:ReceiveResponse></s:Body></s:Envelope>
            """;
        return new RawMessage("HTTP/1.1 200 OK", ["Content-Type: application/soap+xml;charset=UTF-8"], Encoding.UTF8.GetBytes(soap)).ToBytes();
    }
}

/// <summary>Sends an encrypted request to the server twice, on the same connection.</summary>
/// <param name="nth">The encrypted request, counted from one.</param>
internal sealed class ReplayRequest(int nth) : Attack
{
    private int _seen;

    /// <inheritdoc/>
    public override IEnumerable<RawMessage> Requests(RawMessage request) => request.IsEncrypted && ++_seen == nth ? [request, request] : [request];
}

/// <summary>Gives the client the encrypted answer before once more.</summary>
/// <param name="nth">The encrypted answer, counted from one.</param>
internal sealed class ReplayAnswer(int nth) : Attack
{
    private readonly List<RawMessage> _seen = [];

    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer)
    {
        if (answer.IsEncrypted)
        {
            _seen.Add(answer);
        }

        return answer.IsEncrypted && _seen.Count == nth ? _seen[nth - 2].ToBytes() : base.Answer(request, answer);
    }
}

/// <summary>Gives the client its own encrypted request as the answer.</summary>
internal sealed class Reflect : Attack
{
    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer) =>
        request.IsEncrypted ? (answer with { Body = request.Body }).ToBytes() : base.Answer(request, answer);
}

/// <summary>Flips a bit of an encrypted body.</summary>
/// <param name="isRequest">Of the request; otherwise of the answer.</param>
internal sealed class Tamper(bool isRequest) : Attack
{
    /// <inheritdoc/>
    public override IEnumerable<RawMessage> Requests(RawMessage request) => [isRequest && request.IsEncrypted ? Flip(request) : request];

    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer) => (!isRequest && answer.IsEncrypted ? Flip(answer) : answer).ToBytes();

    // Ten bytes before the closing delimiter: in the ciphertext.
    private static RawMessage Flip(RawMessage message)
    {
        byte[] body = [.. message.Body];
        body[^40] ^= 1;
        return message with { Body = body };
    }
}

/// <summary>Offers Basic where the server offers what encrypts.</summary>
internal sealed class Downgrade : Attack
{
    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer) =>
        (answer.Header("WWW-Authenticate") is null ? answer : answer.Without("WWW-Authenticate").With("WWW-Authenticate: Basic realm=\"WSMAN\"")).ToBytes();
}

/// <summary>Takes a header out of answers.</summary>
/// <param name="status">Of answers with this status.</param>
/// <param name="name">The header.</param>
internal sealed class StripHeader(int status, string name) : Attack
{
    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer) => (answer.Status == status ? answer.Without(name) : answer).ToBytes();
}

/// <summary>Writes another first line, or other headers, into answers.</summary>
/// <param name="change">The change.</param>
internal sealed class Rewrite(Func<RawMessage, RawMessage> change) : Attack
{
    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer) => change(answer).ToBytes();
}

/// <summary>Ends the connection in the middle of an encrypted answer.</summary>
internal sealed class Truncate : Attack
{
    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer) => answer.IsEncrypted ? answer.ToBytes()[..^20] : answer.ToBytes();
}

/// <summary>Ends the connection instead of passing on the answer to an encrypted request.</summary>
/// <param name="nth">The encrypted request, counted from one.</param>
internal sealed class SwallowAnswer(int nth) : Attack
{
    private int _seen;

    /// <inheritdoc/>
    public override byte[]? Answer(RawMessage request, RawMessage answer) => request.IsEncrypted && ++_seen == nth ? null : base.Answer(request, answer);
}

/// <summary>Asks clients for a password.</summary>
internal sealed class DemandCredentials : Attack
{
    /// <inheritdoc/>
    public override RawMessage? Refusal(RawMessage request) => request.Headers.Any(static header => header.StartsWith("Proxy-Authorization:", StringComparison.OrdinalIgnoreCase))
        ? null
        : new RawMessage("HTTP/1.1 407 Proxy Authentication Required", ["Proxy-Authenticate: Basic realm=\"proxy\""], []);
}

/// <summary>Passes on no answer to an encrypted request, and leaves the connection open.</summary>
/// <param name="nth">The encrypted request, counted from one.</param>
internal sealed class Stall(int nth) : Attack
{
    private int _seen;

    /// <inheritdoc/>
    public override TimeSpan Delay(RawMessage request) => request.IsEncrypted && ++_seen == nth ? TimeSpan.FromMinutes(1) : TimeSpan.Zero;
}
