using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;
using WinRM.Transport.Soap;

namespace WinRM.Transport.Shells;

/// <summary>The requests of the Windows command shell ([MS-WSMV] 3.1.4).</summary>
internal static class ShellRequests
{
    private const string On = "TRUE";

    public static WsmRequest Create(WsmShellOptions options)
    {
        List<KeyValuePair<string, string>> set = [new("WINRS_CODEPAGE", options.CodePage.ToString(CultureInfo.InvariantCulture))];
        if (options.NoProfile)
        {
            set.Add(new("WINRS_NOPROFILE", On));
        }

        return new WsmRequest(Names.Transfer + "/Create", Names.CommandShell, xml => WriteShell(xml, options)) { Options = set };
    }

    public static WsmRequest Delete(string shell) => For(shell, new WsmRequest(Names.Transfer + "/Delete", Names.CommandShell));

    public static WsmRequest Command(string shell, string command, IReadOnlyList<string> arguments) =>
        For(shell, new WsmRequest(Names.Shell + "/Command", Names.CommandShell, xml =>
        {
            xml.WriteStartElement("rsp", "CommandLine", Names.Shell);
            xml.WriteElementString("rsp", "Command", Names.Shell, command);
            foreach (string argument in arguments)
            {
                xml.WriteElementString("rsp", "Arguments", Names.Shell, argument);
            }

            xml.WriteEndElement();
        })
        {
            Options = [new("WINRS_CONSOLEMODE_STDIN", On), new("WINRS_SKIP_CMD_SHELL", "FALSE")],
        });

    public static WsmRequest Receive(string shell, string command, Action resent) =>
        For(shell, new WsmRequest(Names.Shell + "/Receive", Names.CommandShell, xml =>
        {
            xml.WriteStartElement("rsp", "Receive", Names.Shell);
            xml.WriteStartElement("rsp", "DesiredStream", Names.Shell);
            xml.WriteAttributeString("CommandId", command);
            xml.WriteString("stdout stderr");
            xml.WriteEndElement();
            xml.WriteEndElement();
        })
        {
            IsRepeatable = true,
            Resent = resent,
        });

    public static WsmRequest Send(string shell, string command, ReadOnlyMemory<byte> input, bool isEnd) =>
        For(shell, new WsmRequest(Names.Shell + "/Send", Names.CommandShell, xml =>
        {
            xml.WriteStartElement("rsp", "Send", Names.Shell);
            xml.WriteStartElement("rsp", "Stream", Names.Shell);
            xml.WriteAttributeString("Name", "stdin");
            xml.WriteAttributeString("CommandId", command);
            if (isEnd)
            {
                xml.WriteAttributeString("End", "true");
            }

            byte[] bytes = input.ToArray();
            xml.WriteBase64(bytes, 0, bytes.Length);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }));

    public static WsmRequest Signal(string shell, string command, WsmSignal signal) =>
        For(shell, new WsmRequest(Names.Shell + "/Signal", Names.CommandShell, xml =>
        {
            xml.WriteStartElement("rsp", "Signal", Names.Shell);
            xml.WriteAttributeString("CommandId", command);
            xml.WriteElementString("rsp", "Code", Names.Shell, Names.Shell + "/signal/" + signal switch
            {
                WsmSignal.ControlC => "ctrl_c",
                WsmSignal.ControlBreak => "ctrl_break",
                _ => "terminate",
            });
            xml.WriteEndElement();
        }));

    /// <summary>The shell's id: in rsp:Shell, or in the selector of x:ResourceCreated.</summary>
    public static string ReadShellId(XmlDictionaryReader xml) => ReadId(xml, "ShellId");

    public static string ReadCommandId(XmlDictionaryReader xml) => ReadId(xml, "CommandId");

    /// <summary>An answer in which nothing is of interest.</summary>
    public static bool ReadNothing(XmlDictionaryReader xml) => true;

    private static string ReadId(XmlDictionaryReader xml, string name)
    {
        while (!xml.EOF)
        {
            bool isId = xml.NodeType == XmlNodeType.Element && (xml.LocalName == name || (xml.LocalName == "Selector" && xml.GetAttribute("Name") == name));
            if (isId && xml.ReadElementContentAsString().Trim() is { Length: > 0 } id)
            {
                return id;
            }

            if (!isId)
            {
                xml.Read();
            }
        }

        throw new WsmProtocolException($"The answer has no {name}.");
    }

    private static WsmRequest For(string shell, WsmRequest request) => request with { Selectors = [new("ShellId", shell)] };

    private static void WriteShell(XmlDictionaryWriter xml, WsmShellOptions options)
    {
        xml.WriteStartElement("rsp", "Shell", Names.Shell);
        if (options.Environment.Count > 0)
        {
            xml.WriteStartElement("rsp", "Environment", Names.Shell);
            foreach (KeyValuePair<string, string> variable in options.Environment)
            {
                xml.WriteStartElement("rsp", "Variable", Names.Shell);
                xml.WriteAttributeString("Name", variable.Key);
                xml.WriteString(variable.Value);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        if (options.IdleTimeout is { } idle)
        {
            xml.WriteElementString("rsp", "IdleTimeOut", Names.Shell, XmlConvert.ToString(idle));
        }

        if (options.WorkingDirectory is { } folder)
        {
            xml.WriteElementString("rsp", "WorkingDirectory", Names.Shell, folder);
        }

        xml.WriteElementString("rsp", "InputStreams", Names.Shell, "stdin");
        xml.WriteElementString("rsp", "OutputStreams", Names.Shell, "stdout stderr");
        xml.WriteEndElement();
    }
}
