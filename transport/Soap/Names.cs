namespace WinRM.Transport.Soap;

/// <summary>Namespaces, resources and actions of WS-Management and of Microsoft's protocol over it ([MS-WSMV] 2.2.1).</summary>
internal static class Names
{
    public const string Soap = "http://www.w3.org/2003/05/soap-envelope";
    public const string Addressing = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    public const string Anonymous = Addressing + "/role/anonymous";
    public const string Management = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
    public const string Microsoft = "http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd";
    public const string Fault = "http://schemas.microsoft.com/wbem/wsman/1/wsmanfault";
    public const string Identity = "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd";
    public const string Transfer = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
    public const string Enumeration = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";
    public const string Shell = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
    public const string CommandShell = Shell + "/cmd";
    public const string Configuration = "http://schemas.microsoft.com/wbem/wsman/1/config";
}
