using System;
using System.Xml.Linq;

namespace WinRM.Listener.Soap;

/// <summary>The answer is a fault.</summary>
/// <param name="code">Its number.</param>
/// <param name="subcode">Its name, with the prefix of its namespace.</param>
/// <param name="reason">Its text.</param>
internal sealed class WsmanFaultException(uint code, string subcode, string reason) : Exception(reason)
{
    /// <summary>The number.</summary>
    public uint Code => code;

    /// <summary>A fault for tests that ask for one by its number.</summary>
    public static WsmanFaultException OnPurpose(uint code) => new(code, "w:InternalError", "The service was told to fail.");

    /// <summary>The time of the operation is up.</summary>
    public static WsmanFaultException TimedOut() =>
        new(FaultCode.OperationTimedOut, "w:TimedOut", "The WS-Management service cannot complete the operation within the time specified in OperationTimeout.");

    /// <summary>There is no such shell, or not for this user.</summary>
    public static WsmanFaultException NoShell() =>
        new(FaultCode.UnknownSelectors, "w:InvalidSelectors", "The request for the Windows Remote Shell failed because the shell was not found on the server.");

    /// <summary>The body of the answer.</summary>
    public XElement ToElement() => new(
        Names.Soap + "Fault",
        new XElement(Names.Soap + "Code", new XElement(Names.Soap + "Value", "s:Sender"), new XElement(Names.Soap + "Subcode", new XElement(Names.Soap + "Value", subcode))),
        new XElement(Names.Soap + "Reason", new XElement(Names.Soap + "Text", new XAttribute(XNamespace.Xml + "lang", "en-US"), Message)),
        new XElement(Names.Soap + "Detail", new XElement(
            Names.Fault + "WSManFault",
            new XAttribute(XNamespace.Xmlns + "f", Names.Fault),
            new XAttribute("Code", code),
            new XAttribute("Machine", "localhost"),
            new XElement(Names.Fault + "Message", Message))));
}
