using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using WinRM.Listener.Messages;
using WinRM.Listener.Security;
using WinRM.Listener.Soap;

namespace WinRM.Listener.Http;

/// <summary>Answers one request after the other, as the WinRM service does with AllowUnencrypted off.</summary>
internal sealed class WsmEndpoint(ListenerOptions options, byte[]? binding)
{
    private const string AnonymousPath = "/wsman-anon/identify";
    private const string Path = "/wsman";

    private readonly Authenticator _authenticator = new(options, binding);
    private readonly MessageCodec _codec = new(options);
    private readonly Operations _operations = new(options);

    /// <summary>The answer to a request.</summary>
    public async Task<Answer> AnswerAsync(Exchange exchange)
    {
        HttpRequest request = exchange.Context.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return new Answer(StatusCodes.Status405MethodNotAllowed);
        }

        if (request.Path != Path && request.Path != AnonymousPath)
        {
            return new Answer(StatusCodes.Status404NotFound);
        }

        if (request.Headers["WSMANIDENTIFY"] == "unauthenticated" && IsIdentify(exchange))
        {
            exchange.Event.Operation = "Identify";
            return _codec.InClear(StatusCodes.Status200OK, SoapAnswer.Encode(SoapAnswer.Identify([]), isUtf16: false));
        }

        Answer? refusal = _authenticator.Refuse(exchange);
        exchange.Event.Identity = exchange.User;
        return LogonDefect(exchange) ?? refusal ?? WithToken(await AnswerUserAsync(exchange), exchange);
    }

    private static bool IsIdentify(Exchange exchange)
    {
        try
        {
            return SoapRequest.Read(exchange.Body, MessageCodec.CharsetOf(exchange.Context.Request)).IsIdentify;
        }
        catch (WsmanFaultException)
        {
            return false;
        }
    }

    private static void Break(Exchange exchange, string reason)
    {
        exchange.Event.Reason = reason;
        exchange.Connection.Forget();
    }

    private Answer? LogonDefect(Exchange exchange) =>
        exchange.Event.Leg > 0 && options.Find(Defect.DropAtLeg, null)?.Number == exchange.Event.Leg ? new Answer(0) { IsDropped = true } : null;

    // The client needs the last token of the logon whatever else the answer is.
    private Answer WithToken(Answer answer, Exchange exchange) => !exchange.HasLoggedOn ? answer : answer with
    {
        Challenges = exchange.FinalToken is { } token && options.Find(Defect.NoFinalToken, null) is null ? [token] : [],
        Closes = answer.Closes || options.Find(Defect.CloseAfter200, null) is not null,
    };

    private async Task<Answer> AnswerUserAsync(Exchange exchange)
    {
        if (exchange is { HasLoggedOn: true, Body.Length: 0 })
        {
            return new Answer(StatusCodes.Status200OK);
        }

        bool isEncrypted = MessageCodec.IsEncrypted(exchange.Context.Request);
        if (!isEncrypted && !exchange.Connection.IsTls)
        {
            exchange.Event.Reason = "the message is not encrypted";
            return new Answer(StatusCodes.Status500InternalServerError);
        }

        byte[] text;
        string charset;
        try
        {
            (text, charset) = isEncrypted ? MessageCodec.Decrypt(exchange) : (exchange.Body, MessageCodec.CharsetOf(exchange.Context.Request));
            exchange.Event.Encrypted = isEncrypted;
        }
        catch (System.Exception exception) when (exception is UnreadableMessageException or GssException)
        {
            Break(exchange, exception.Message);
            return new Answer(StatusCodes.Status400BadRequest) { Closes = true };
        }

        (int status, byte[] soap) = await RunAsync(exchange, text, charset);
        return Spoil(isEncrypted && options.Find(Defect.Plaintext, exchange.Event.Operation) is null ? _codec.Encrypt(exchange, status, soap) : _codec.InClear(status, soap), exchange.Event.Operation);
    }

    private async Task<(int Status, byte[] Soap)> RunAsync(Exchange exchange, byte[] text, string charset)
    {
        SoapRequest? request = null;
        try
        {
            request = SoapRequest.Read(text, charset);
            exchange.Event.Operation = Operations.NameOf(request);
            return options.Find(Defect.SoapFault, exchange.Event.Operation) is { } defect
                ? throw WsmanFaultException.OnPurpose(defect.Number)
                : (StatusCodes.Status200OK, await _operations.RunAsync(request, text.Length, exchange.User!, exchange.Context.RequestAborted));
        }
        catch (WsmanFaultException fault)
        {
            exchange.Event.Fault = fault.Code;
            return (StatusCodes.Status500InternalServerError, SoapAnswer.Encode(SoapAnswer.To(request, Names.FaultAction, fault.ToElement()), options.Dialect.IsUtf16));
        }
    }

    private Answer Spoil(Answer answer, string? operation)
    {
        bool Has(string name) => options.Find(name, operation) is not null;
        answer = answer with
        {
            IsChunked = Has(Defect.Chunked),
            IsTruncated = Has(Defect.Truncate),
            IsDropped = Has(Defect.Drop),
            Delay = System.TimeSpan.FromMilliseconds(options.Find(Defect.Delay, operation)?.Number ?? 0),
        };
        return Has(Defect.Empty500) ? new Answer(StatusCodes.Status500InternalServerError)
            : Has(Defect.Deny) ? new Answer(StatusCodes.Status401Unauthorized) { Challenges = ["Negotiate", "Kerberos"] }
            : answer;
    }
}
