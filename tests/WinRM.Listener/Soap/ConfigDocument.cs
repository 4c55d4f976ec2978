using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace WinRM.Listener.Soap;

/// <summary>The configuration that the listener tells, in the shape of Windows' winrm/config.</summary>
internal static class ConfigDocument
{
    /// <summary>The resource winrm/config.</summary>
    public static string Resource => Names.Config.NamespaceName;

    /// <summary>The resource winrm/config/listener.</summary>
    public static string ListenerResource => Names.Listener.NamespaceName;

    /// <summary>The whole.</summary>
    public static XElement Whole(ListenerOptions options) => new(
        Names.Config + "Config",
        new XAttribute(XNamespace.Xmlns + "cfg", Names.Config),
        Value("MaxEnvelopeSizekb", "500"),
        Value("MaxTimeoutms", "60000"),
        Value("MaxBatchItems", "32000"),
        Value("MaxProviderRequests", "4294967295"),
        new XElement(
            Names.Config + "Client",
            Value("NetworkDelayms", "5000"),
            Value("URLPrefix", "wsman"),
            Value("AllowUnencrypted", "false"),
            Auth(("Basic", true), ("Digest", true), ("Kerberos", true), ("Negotiate", true), ("Certificate", true), ("CredSSP", false)),
            Ports(),
            Value("TrustedHosts", "")),
        new XElement(
            Names.Config + "Service",
            Value("MaxConcurrentOperations", "4294967295"),
            Value("MaxConcurrentOperationsPerUser", "1500"),
            Value("EnumerationTimeoutms", "240000"),
            Value("MaxConnections", "300"),
            Value("AllowUnencrypted", "false"),
            Auth(("Basic", options.BasicAccounts is not null), ("Kerberos", true), ("Negotiate", true), ("Certificate", options.ClientAuthority is not null), ("CredSSP", false), ("CbtHardeningLevel", options.Binding)),
            Ports(),
            Value("EnableCompatibilityHttpListener", "false"),
            Value("EnableCompatibilityHttpsListener", "false"),
            Value("AllowRemoteAccess", "true")),
        new XElement(
            Names.Config + "Winrs",
            Value("AllowRemoteShellAccess", "true"),
            Value("IdleTimeout", "7200000"),
            Value("MaxConcurrentUsers", "2147483647"),
            Value("MaxShellRunTime", "2147483647"),
            Value("MaxProcessesPerShell", "2147483647"),
            Value("MaxMemoryPerShellMB", "2147483647"),
            Value("MaxShellsPerUser", "2147483647")));

    /// <summary>Its listeners.</summary>
    public static List<XElement> Listeners(ListenerOptions options) =>
        [.. new[] { ("HTTP", options.Http), ("HTTPS", options.Https) }.Where(static pair => pair.Item2).Select(static pair => Listener(pair.Item1))];

    private static XElement Listener(string transport) => new(
        Names.Listener + "Listener",
        new XAttribute(XNamespace.Xmlns + "cfg", Names.Listener),
        new XElement(Names.Listener + "Address", "*"),
        new XElement(Names.Listener + "Transport", transport),
        new XElement(Names.Listener + "Port", transport == "HTTP" ? "5985" : "5986"),
        new XElement(Names.Listener + "Hostname"),
        new XElement(Names.Listener + "Enabled", "true"),
        new XElement(Names.Listener + "URLPrefix", "wsman"),
        new XElement(Names.Listener + "CertificateThumbprint"),
        new XElement(Names.Listener + "ListeningOn", "127.0.0.1"));

    private static XElement Auth(params (string Name, object Value)[] mechanisms) =>
        new(Names.Config + "Auth", mechanisms.Select(static mechanism => Value(mechanism.Name, mechanism.Value is bool isOn ? isOn ? "true" : "false" : mechanism.Value.ToString()!)));

    private static XElement Ports() => new(Names.Config + "DefaultPorts", Value("HTTP", "5985"), Value("HTTPS", "5986"));

    private static XElement Value(string name, string value) => new(Names.Config + name, value);
}
