using System;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace WinRM.Transport.Soap;

/// <summary>Reads SOAP faults with the details that WinRM and WMI add.</summary>
internal static class FaultReader
{
    private static readonly XNamespace s_soap = Names.Soap;
    private static readonly XNamespace s_fault = Names.Fault;

    /// <summary>Reads the fault on which the reader stands.</summary>
    public static WsmFaultException Read(XmlDictionaryReader xml)
    {
        XElement fault = (XElement)XNode.ReadFrom(xml);
        XElement? code = fault.Element(s_soap + "Code");
        string subcode = Local(code?.Element(s_soap + "Subcode")?.Element(s_soap + "Value")?.Value ?? code?.Element(s_soap + "Value")?.Value ?? "");
        string reason = fault.Element(s_soap + "Reason")?.Element(s_soap + "Text")?.Value.Trim() ?? "";
        XElement? detail = fault.Element(s_soap + "Detail");
        XElement? winrm = detail?.Element(s_fault + "WSManFault");
        XElement? message = winrm?.Element(s_fault + "Message");
        string text = message?.Value.Trim() is { Length: > 0 } said ? said : reason;
        return new WsmFaultException(Number(winrm?.Attribute("Code")?.Value ?? Wmi(detail)), subcode, text)
        {
            Machine = winrm?.Attribute("Machine")?.Value ?? "",
            Provider = message?.Element(s_fault + "ProviderFault")?.Attribute("provider")?.Value ?? "",
        };
    }

    // MSFT_WmiError carries its code in an element.
    private static string Wmi(XElement? detail)
    {
        foreach (XElement element in detail?.Descendants() ?? [])
        {
            if (element.Name.LocalName == "error_Code")
            {
                return element.Value;
            }
        }

        return "";
    }

    private static uint Number(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : 0;

    private static string Local(string name) => name.Trim()[(name.Trim().LastIndexOf(':') + 1)..];
}
