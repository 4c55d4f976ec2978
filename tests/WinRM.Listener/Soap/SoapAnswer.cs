using System;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace WinRM.Listener.Soap;

/// <summary>Writes envelopes.</summary>
internal static class SoapAnswer
{
    private const int UsualLength = 160 * 1024;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>An answer to a request.</summary>
    /// <param name="request">The request; null when it could not be read.</param>
    /// <param name="action">The action of the answer.</param>
    /// <param name="body">What is in the body, or null.</param>
    public static XElement To(SoapRequest? request, string action, params object?[] body) => Envelope(
        new XElement(
            Names.Soap + "Header",
            new XElement(Names.Addressing + "Action", action),
            new XElement(Names.Addressing + "MessageID", "uuid:" + Guid.NewGuid().ToString().ToUpperInvariant()),
            new XElement(Names.Addressing + "To", Names.Anonymous),
            request is null ? null : new XElement(Names.Addressing + "RelatesTo", request.MessageId)),
        new XElement(Names.Soap + "Body", body));

    /// <summary>The answer to Identify.</summary>
    /// <param name="profiles">The ways to log on; a stranger is not told.</param>
    public static XElement Identify(string[] profiles) => Envelope(
        new XElement(Names.Soap + "Header"),
        new XElement(Names.Soap + "Body", new XElement(
            Names.Identity + "IdentifyResponse",
            new XAttribute(XNamespace.Xmlns + "wsmid", Names.Identity),
            new XElement(Names.Identity + "ProtocolVersion", "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"),
            new XElement(Names.Identity + "ProductVendor", "WinRM Analyzers contributors"),
            new XElement(Names.Identity + "ProductVersion", "OS: 0.0.0 SP: 0.0 Stack: 3.0"),
            profiles.Length == 0 ? null : new XElement(
                Names.Identity + "SecurityProfiles",
                Array.ConvertAll(profiles, static profile => new XElement(Names.Identity + "SecurityProfileName", "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/" + profile))))));

    /// <summary>The bytes of an envelope.</summary>
    public static byte[] Encode(XElement envelope, bool isUtf16)
    {
        Encoding encoding = isUtf16 ? Encoding.Unicode : s_utf8;
        using MemoryStream bytes = new(UsualLength);
        using (XmlDictionaryWriter writer = XmlDictionaryWriter.CreateTextWriter(bytes, encoding, ownsStream: false))
        {
            envelope.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Envelope(params object[] content) => new(
        Names.Soap + "Envelope",
        new XAttribute(XNamespace.Xmlns + "s", Names.Soap),
        new XAttribute(XNamespace.Xmlns + "a", Names.Addressing),
        new XAttribute(XNamespace.Xmlns + "w", Names.Wsman),
        new XAttribute(XNamespace.Xmlns + "x", Names.Transfer),
        new XAttribute(XNamespace.Xmlns + "n", Names.Enumeration),
        new XAttribute(XNamespace.Xmlns + "rsp", Names.Shell),
        content);
}
