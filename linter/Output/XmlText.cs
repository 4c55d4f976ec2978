using System;
using System.IO;
using System.Text;
using System.Xml;

namespace WinRM.Lint.Output;

/// <summary>Writes XML as all formats do: indented, and the same bytes on every system.</summary>
internal static class XmlText
{
    /// <summary>Writes one document.</summary>
    public static void Write(TextWriter writer, Action<XmlWriter> document)
    {
        // The writer may be a string, which would be declared as UTF-16; the bytes are UTF-8 wherever they go.
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (XmlWriter xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false }))
        {
            document(xml);
        }

        writer.Write('\n');
    }

    /// <summary>Writes an attribute, whatever its value holds.</summary>
    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    /// <summary>Text with a replacement character for everything that XML, or a reader of it, cannot take.</summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else
            {
                clean.Append(c == '\n' || (!char.IsControl(c) && XmlConvert.IsXmlChar(c)) ? c : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
