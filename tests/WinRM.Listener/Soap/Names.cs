using System.Xml.Linq;

namespace WinRM.Listener.Soap;

/// <summary>Namespaces, resources and actions of WS-Management.</summary>
internal static class Names
{
    public static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";
    public static readonly XNamespace Addressing = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    public static readonly XNamespace Wsman = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
    public static readonly XNamespace Microsoft = "http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd";
    public static readonly XNamespace Shell = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
    public static readonly XNamespace Transfer = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
    public static readonly XNamespace Enumeration = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";
    public static readonly XNamespace Config = "http://schemas.microsoft.com/wbem/wsman/1/config";
    public static readonly XNamespace Listener = "http://schemas.microsoft.com/wbem/wsman/1/config/listener";
    public static readonly XNamespace Fault = "http://schemas.microsoft.com/wbem/wsman/1/wsmanfault";
    public static readonly XNamespace Identity = "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd";

    /// <summary>The resource of command shells.</summary>
    public const string CommandShell = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd";

    /// <summary>The address of whoever has asked.</summary>
    public const string Anonymous = "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous";

    /// <summary>The action of a fault.</summary>
    public const string FaultAction = "http://schemas.dmtf.org/wbem/wsman/1/wsman/fault";

    /// <summary>What a state of a command begins with.</summary>
    public const string CommandState = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/CommandState/";

    /// <summary>What the code of a signal begins with.</summary>
    public const string Signal = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/signal/";
}
