using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml;

namespace WinRM.Transport.Soap;

/// <summary>Writes the envelopes of one session, in UTF-8.</summary>
internal sealed class EnvelopeWriter(WsmOptions options)
{
    private const int InitialSize = 2048;

    private readonly string _to = options.Endpoint.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
    private readonly string _timeout = "PT" + options.OperationTimeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + "S";
    private readonly string _session = "uuid:" + Guid.NewGuid().ToString().ToUpperInvariant();

    /// <summary>Writes a request.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="message">The message's id, which the answer relates to.</param>
    /// <exception cref="WsmException">It is larger than <see cref="WsmOptions.MaxEnvelopeSize"/>.</exception>
    public ReadOnlyMemory<byte> Write(WsmRequest request, string message)
    {
        MemoryStream to = new(InitialSize);
        using (XmlDictionaryWriter xml = XmlDictionaryWriter.CreateTextWriter(to, System.Text.Encoding.UTF8, ownsStream: false))
        {
            xml.WriteStartElement("s", "Envelope", Names.Soap);
            xml.WriteStartElement("s", "Header", Names.Soap);
            if (request.Action.Length > 0)
            {
                WriteHeader(xml, request, message);
            }

            xml.WriteEndElement();
            xml.WriteStartElement("s", "Body", Names.Soap);
            request.Body?.Invoke(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return to.Length <= options.MaxEnvelopeSize ? to.GetBuffer().AsMemory(0, (int)to.Length)
            : throw new WsmException($"The {request.Name} request has {to.Length} bytes, more than an envelope may have ({options.MaxEnvelopeSize}); it was not sent.");
    }

    private void WriteHeader(XmlDictionaryWriter xml, WsmRequest request, string message)
    {
        xml.WriteXmlnsAttribute("a", Names.Addressing);
        xml.WriteXmlnsAttribute("w", Names.Management);
        xml.WriteXmlnsAttribute("p", Names.Microsoft);
        Element(xml, "a", "To", Names.Addressing, _to, isRequired: false);
        Element(xml, "w", "ResourceURI", Names.Management, request.Resource);
        xml.WriteStartElement("a", "ReplyTo", Names.Addressing);
        Element(xml, "a", "Address", Names.Addressing, Names.Anonymous);
        xml.WriteEndElement();
        Element(xml, "a", "Action", Names.Addressing, request.Action);
        Element(xml, "w", "MaxEnvelopeSize", Names.Management, options.MaxEnvelopeSize.ToString(CultureInfo.InvariantCulture));
        Element(xml, "a", "MessageID", Names.Addressing, message, isRequired: false);
        Language(xml, "w", "Locale", Names.Management);
        Language(xml, "p", "DataLocale", Names.Microsoft);
        Element(xml, "p", "SessionId", Names.Microsoft, _session, isRequired: false);
        Element(xml, "w", "OperationTimeout", Names.Management, _timeout, isRequired: false);
        Set(xml, "SelectorSet", "Selector", request.Selectors);
        Set(xml, "OptionSet", "Option", request.Options);
    }

    private static void Element(XmlDictionaryWriter xml, string prefix, string name, string space, string value, bool isRequired = true)
    {
        xml.WriteStartElement(prefix, name, space);
        if (isRequired)
        {
            xml.WriteAttributeString("s", "mustUnderstand", Names.Soap, "true");
        }

        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void Language(XmlDictionaryWriter xml, string prefix, string name, string space)
    {
        xml.WriteStartElement(prefix, name, space);
        xml.WriteAttributeString("s", "mustUnderstand", Names.Soap, "false");
        xml.WriteAttributeString("xml", "lang", null, "en-US");
        xml.WriteEndElement();
    }

    private static void Set(XmlDictionaryWriter xml, string set, string item, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("w", set, Names.Management);
        foreach (KeyValuePair<string, string> value in values)
        {
            xml.WriteStartElement("w", item, Names.Management);
            xml.WriteAttributeString("Name", value.Key);
            xml.WriteString(value.Value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
