using System;
using System.Buffers.Binary;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using WinRM.Listener.Messages;
using WinRM.Listener.Security;

namespace WinRM.Listener.Http;

/// <summary>Turns bodies into SOAP and back, encrypted as the logon was negotiated.</summary>
internal sealed class MessageCodec(ListenerOptions options)
{
    private const string SoapType = "application/soap+xml";

    /// <summary>Does a request name the type of encrypted messages?</summary>
    public static bool IsEncrypted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && EncryptedMessage.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of an encrypted body and its encoding.</summary>
    /// <exception cref="UnreadableMessageException">It is not what it should be.</exception>
    /// <exception cref="GssException">It was not encrypted by the user who has logged on, or not as the next message.</exception>
    public static (byte[] Text, string Charset) Decrypt(Exchange exchange)
    {
        GssAcceptor logon = exchange.Connection.Logon ?? throw new UnreadableMessageException("there are no keys");
        EncryptedMessage message = EncryptedMessage.Read(exchange.Body);
        string protocol = ProtocolOf(exchange.Connection);
        if (message.Protocol != protocol || exchange.Context.Request.ContentType?.Contains($"protocol=\"{protocol}\"", StringComparison.Ordinal) != true)
        {
            throw new UnreadableMessageException("the protocol is not the one that was negotiated");
        }

        if (logon.Mechanism == Mechanisms.Kerberos)
        {
            exchange.Event.Rotation = BinaryPrimitives.ReadUInt16BigEndian(message.Token.Span[6..]);
        }

        byte[] text = logon.Unwrap(message.Token.Span);
        return text.Length == message.Length ? (text, message.Charset) : throw new UnreadableMessageException("the length is wrong");
    }

    /// <summary>The encoding that a body in clear names.</summary>
    public static string CharsetOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) ? type.CharSet?.Trim('"') ?? "UTF-8" : "UTF-8";

    /// <summary>An answer in clear.</summary>
    public Answer InClear(int status, byte[] soap) => new(status) { ContentType = $"{SoapType};charset={(options.Dialect.IsUtf16 ? "UTF-16" : "UTF-8")}", Body = soap };

    /// <summary>An encrypted answer.</summary>
    public Answer Encrypt(Exchange exchange, int status, byte[] soap)
    {
        ListenerConnection connection = exchange.Connection;
        string? operation = exchange.Event.Operation;
        string protocol = ProtocolOf(connection);
        if (options.Find(Defect.WrongProtocol, operation) is not null)
        {
            protocol = protocol == EncryptedMessage.Spnego ? EncryptedMessage.Kerberos : EncryptedMessage.Spnego;
        }

        (byte[] token, int signature) = connection.Logon!.Wrap(soap, options.Dialect.IsUnrotated);
        if (options.Find(Defect.Tamper, operation) is not null)
        {
            token[^1] ^= 1;
        }

        int length = soap.Length + (options.Find(Defect.WrongLength, operation) is null ? 0 : 1);
        byte[] body = MessageWriter.Write(protocol, length, token, signature, options.Dialect);
        byte[]? before = connection.LastAnswer;
        connection.LastAnswer = body;
        return new Answer(status)
        {
            ContentType = MessageWriter.ContentType(protocol),
            Body = before is not null && options.Find(Defect.Replay, operation) is not null ? before : body,
        };
    }

    private static string ProtocolOf(ListenerConnection connection) => connection.Scheme == "Kerberos" ? EncryptedMessage.Kerberos : EncryptedMessage.Spnego;
}
