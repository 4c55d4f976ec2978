using System;
using System.Collections.Generic;
using System.Xml;
using WinRM.Transport.Soap;

namespace WinRM.Transport.Shells;

/// <summary>What one Receive brought.</summary>
/// <param name="Pieces">Output, in its order.</param>
/// <param name="ExitCode">Null while the command runs.</param>
internal sealed record ReceivedOutput(IReadOnlyList<WsmOutput> Pieces, int? ExitCode)
{
    /// <summary>Reads a ReceiveResponse.</summary>
    public static ReceivedOutput Read(XmlDictionaryReader xml)
    {
        bool isEmpty = xml.IsEmptyElement;
        xml.ReadStartElement("ReceiveResponse", Names.Shell);
        List<WsmOutput> pieces = [];
        int? exit = null;
        while (!isEmpty && xml.MoveToContent() == XmlNodeType.Element)
        {
            if (xml.IsStartElement("Stream", Names.Shell))
            {
                bool isError = xml.GetAttribute("Name") == "stderr";
                byte[] data = xml.ReadElementContentAsBase64();
                if (data.Length > 0)
                {
                    pieces.Add(new WsmOutput(isError, data));
                }
            }
            else if (xml.IsStartElement("CommandState", Names.Shell))
            {
                bool isDone = xml.GetAttribute("State")?.EndsWith("/CommandState/Done", StringComparison.Ordinal) == true;
                int code = ReadExitCode(xml);
                exit = isDone ? code : exit;
            }
            else
            {
                xml.Skip();
            }
        }

        return new ReceivedOutput(pieces, exit);
    }

    private static int ReadExitCode(XmlDictionaryReader xml)
    {
        bool isEmpty = xml.IsEmptyElement;
        int code = 0;
        xml.ReadStartElement();
        while (!isEmpty && xml.MoveToContent() == XmlNodeType.Element)
        {
            if (xml.IsStartElement("ExitCode", Names.Shell))
            {
                // Windows writes codes above 2^31 as they are, and a process may end with any.
                code = unchecked((int)xml.ReadElementContentAsLong());
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

        return code;
    }
}
