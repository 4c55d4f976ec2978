using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace WinRM.Listener.Soap;

/// <summary>A request, read.</summary>
internal sealed class SoapRequest
{
    private static readonly HashSet<XName> s_understood =
    [
        .. new[] { "To", "Action", "MessageID", "ReplyTo", "FaultTo", "From" }.Select(static name => Names.Addressing + name),
        .. new[] { "ResourceURI", "SelectorSet", "OptionSet", "MaxEnvelopeSize", "OperationTimeout", "Locale" }.Select(static name => Names.Wsman + name),
        .. new[] { "DataLocale", "SessionId", "OperationID", "SequenceId" }.Select(static name => Names.Microsoft + name),
    ];

    private readonly XElement _header;

    private SoapRequest(XElement header, XElement body)
    {
        _header = header;
        Body = body;
    }

    /// <summary>The element s:Body.</summary>
    public XElement Body { get; }

    /// <summary>The first element in the body, or null.</summary>
    public XElement? Content => Body.Elements().FirstOrDefault();

    /// <summary>It asks who the server is.</summary>
    public bool IsIdentify => Content?.Name == Names.Identity + "Identify";

    /// <summary>The action, or nothing.</summary>
    public string Action => Addressing("Action");

    /// <summary>The identifier that the answer names.</summary>
    public string MessageId => Addressing("MessageID");

    /// <summary>The resource, or nothing.</summary>
    public string Resource => Wsman("ResourceURI")?.Value.Trim() ?? "";

    /// <summary>The shell that it concerns.</summary>
    public string? ShellId => Wsman("SelectorSet")?.Elements(Names.Wsman + "Selector").FirstOrDefault(static selector => (string?)selector.Attribute("Name") == "ShellId")?.Value;

    /// <summary>How long the answer may be in bytes.</summary>
    public int MaxEnvelopeSize => int.TryParse(Wsman("MaxEnvelopeSize")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : 153600;

    /// <summary>How long the operation may take.</summary>
    public TimeSpan OperationTimeout
    {
        get
        {
            try
            {
                return Wsman("OperationTimeout") is { } text ? XmlConvert.ToTimeSpan(text.Value.Trim()) : TimeSpan.FromSeconds(60);
            }
            catch (Exception exception) when (exception is FormatException or OverflowException)
            {
                throw new WsmanFaultException(FaultCode.Malformed, "w:InvalidTimeout", "OperationTimeout is no duration.");
            }
        }
    }

    /// <summary>Reads an envelope.</summary>
    /// <exception cref="WsmanFaultException">It is none.</exception>
    public static SoapRequest Read(byte[] text, string charset)
    {
        XElement? root;
        try
        {
            using StreamReader reader = new(new MemoryStream(text), EncodingOf(charset), detectEncodingFromByteOrderMarks: true);
            using XmlReader xml = XmlReader.Create(reader, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1 << 24 });
            root = XDocument.Load(xml).Root;
        }
        catch (XmlException exception)
        {
            throw new WsmanFaultException(FaultCode.Malformed, "w:SchemaValidationError", exception.Message);
        }

        return root?.Name == Names.Soap + "Envelope" && root.Element(Names.Soap + "Header") is { } header && root.Element(Names.Soap + "Body") is { } body
            ? new SoapRequest(header, body)
            : throw new WsmanFaultException(FaultCode.Malformed, "w:SchemaValidationError", "This is no SOAP 1.2 envelope.");
    }

    /// <summary>Refuses headers that must be understood and are not.</summary>
    public void Understand()
    {
        foreach (XElement header in _header.Elements())
        {
            if (((string?)header.Attribute(Names.Soap + "mustUnderstand"))?.Trim() is "true" or "1" && !s_understood.Contains(header.Name))
            {
                throw new WsmanFaultException(FaultCode.Malformed, "s:MustUnderstand", $"The header {header.Name.LocalName} is not understood.");
            }
        }
    }

    private static Encoding EncodingOf(string charset) => charset.ToUpperInvariant() switch
    {
        "UTF-8" => Encoding.UTF8,
        "UTF-16" or "UTF-16LE" => Encoding.Unicode,
        _ => throw new WsmanFaultException(FaultCode.UnknownCharset, "w:EncodingLimit", "The charset is not supported."),
    };

    private string Addressing(string name) => _header.Element(Names.Addressing + name)?.Value.Trim() ?? "";

    private XElement? Wsman(string name) => _header.Element(Names.Wsman + name);
}
