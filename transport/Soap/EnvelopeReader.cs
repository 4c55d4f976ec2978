using System;
using System.IO;
using System.Text;
using System.Xml;

namespace WinRM.Transport.Soap;

/// <summary>Reads answers. A document type, depth, long names and anything that is no SOAP 1.2 envelope are refused.</summary>
internal static class EnvelopeReader
{
    private const int MaxDepth = 64;

    /// <summary>Reads the body of an answer.</summary>
    /// <param name="envelope">The answer's bytes.</param>
    /// <param name="charset">Their charset.</param>
    /// <param name="message">The id of the request; null where answers do not relate to one.</param>
    /// <param name="read">Reads what stands in the body; the reader stands on its first element, or on the body's end.</param>
    /// <exception cref="WsmFaultException">The server answers with a fault.</exception>
    /// <exception cref="WsmProtocolException">It is no answer to the request.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> envelope, Encoding charset, string? message, Func<XmlDictionaryReader, T> read)
    {
        try
        {
            using XmlDictionaryReader xml = Open(envelope, charset);
            xml.MoveToContent();
            xml.ReadStartElement("Envelope", Names.Soap);
            bool isRelated = xml.IsStartElement("Header", Names.Soap) && ReadHeader(xml, message);

            xml.MoveToContent();
            bool isEmpty = xml.IsEmptyElement;
            xml.ReadStartElement("Body", Names.Soap);
            if (!isEmpty)
            {
                xml.MoveToContent();
            }

            return !isEmpty && xml.IsStartElement("Fault", Names.Soap) ? throw FaultReader.Read(xml)
                : isRelated || message is null ? read(xml)
                : throw new WsmProtocolException("The answer does not say to which request it belongs.");
        }
        catch (Exception failure) when (failure is XmlException or FormatException or OverflowException or InvalidOperationException or ArgumentException or DecoderFallbackException or InvalidCastException)
        {
            throw new WsmProtocolException($"The answer is no proper SOAP envelope: {failure.Message}", failure);
        }
    }

    private static XmlDictionaryReader Open(ReadOnlyMemory<byte> envelope, Encoding charset)
    {
        XmlDictionaryReaderQuotas quotas = new()
        {
            MaxDepth = MaxDepth,
            MaxStringContentLength = envelope.Length,
            MaxArrayLength = envelope.Length,
            MaxBytesPerRead = 64 * 1024,
            MaxNameTableCharCount = 64 * 1024,
        };
        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(envelope, out ArraySegment<byte> bytes) && bytes.Array is not null
            ? XmlDictionaryReader.CreateTextReader(bytes.Array, bytes.Offset, bytes.Count, charset, quotas, null)
            : throw new WsmProtocolException("The answer is empty.");
    }

    // True when it names the request.
    private static bool ReadHeader(XmlDictionaryReader xml, string? message)
    {
        bool isRelated = false;
        bool isEmpty = xml.IsEmptyElement;
        xml.ReadStartElement("Header", Names.Soap);
        while (!isEmpty && xml.MoveToContent() == XmlNodeType.Element)
        {
            if (message is not null && xml.IsStartElement("RelatesTo", Names.Addressing))
            {
                string to = xml.ReadElementContentAsString().Trim();
                if (!to.Equals(message, StringComparison.OrdinalIgnoreCase))
                {
                    throw new WsmProtocolException("The answer belongs to another request.");
                }

                isRelated = true;
            }
            else
            {
                xml.Skip();
            }
        }

        if (!isEmpty)
        {
            xml.ReadEndElement();
        }

        return isRelated;
    }
}
