using System.Collections.Generic;
using System.Linq;

namespace WinRM.Rules;

/// <summary>One requirement of the norm.</summary>
/// <param name="Id">N and a number; the rules name the requirements that they enforce by it.</param>
/// <param name="Heading">The heading of the article under which it stands.</param>
/// <param name="Text">The requirement in one sentence, in words of our own.</param>
public sealed record Requirement(string Id, string Heading, string Text);

/// <summary>The norm: Microsoft's article about proxy servers and WinRM, requirement by requirement.</summary>
public static class Norm
{
    /// <summary>The title of the article.</summary>
    public const string Title = "Proxy Servers and WinRM";

    /// <summary>The address of the article.</summary>
    public const string Address = "https://learn.microsoft.com/windows/win32/winrm/proxy-servers-and-winrm";

    /// <summary>Heading about WinRM 2.0 as a whole.</summary>
    public const string Version20 = "Configuring a Proxy Server for WinRM 2.0";

    /// <summary>Heading about HTTPS.</summary>
    public const string Https = "HTTPS-Based Proxy Connections";

    /// <summary>Heading about HTTP.</summary>
    public const string Http = "HTTP-Based Proxy Connections";

    /// <summary>Heading about encryption.</summary>
    public const string Encryption = "Encryption and WinRM 2.0";

    /// <summary>Heading about the versions before 2.0.</summary>
    public const string Version11 = "Configuring a Proxy Server for WinRM 1.1 and Earlier";

    /// <summary>All requirements, in the order of their numbers.</summary>
    public static readonly IReadOnlyList<Requirement> All = new Requirement[]
    {
        new("N1", Version20, "WinRM 2.0 works through proxies over HTTP and over HTTPS, whether the proxy asks for authentication or not."),
        new("N2", Https, "HTTPS is the transport to prefer: it is safer, and it keeps each client on a connection of its own."),
        new("N3", Https, "When the proxy asks for authentication, clients and servers have to use HTTPS."),
        new("N4", Https, "Authenticating to the proxy and authenticating to the server are independent of each other."),
        new("N5", Http, "When the proxy asks for no authentication, HTTP and HTTPS are both possible, but HTTP through a proxy is prone to fail."),
        new("N6", Http, "A proxy that does not support connection-based authentication makes the server deny access."),
        new("N7", Http, "Proxy and server need more than one set of credentials."),
        new(
            "N8",
            Http,
            "A proxy that does not tie each client connection to one server connection may let clients that never authenticated reach data, and may make "
            + "the authentication of others fail."),
        new("N9", Http, "A proxy that has to carry WinRM over HTTP should speak HTTP/1.1."),
        new(
            "N10",
            Http,
            "Such a proxy should support the connection-based authentication of Negotiate, Kerberos and CredSSP, and keep the connection open when the "
            + "server answers with something else than a 401."),
        new("N11", Http, "Authentication takes several requests and answers, and no data goes to the server before it is complete."),
        new("N12", Http, "The 200 that completes the authentication must not end the connection: the request itself has yet to follow on it."),
        new(
            "N13",
            Http,
            "Each connection of a client should stay mapped to one and the same connection to the server; otherwise every request has to be "
            + "authenticated again."),
        new(
            "N14",
            Encryption,
            "Over HTTP, message encryption exists with Negotiate, Kerberos and CredSSP, and so not with Basic, Digest or client certificates."),
        new("N15", Encryption, "A server that is reached over HTTP through a proxy has to enforce encryption and refuse unencrypted traffic."),
        new("N16", Encryption, "Unencrypted HTTP must not go through a proxy under any circumstances."),
        new(
            "N17",
            Encryption,
            "A malicious proxy reads every request and answer, credentials included, and a badly mapped connection lets a stranger in as somebody else; "
            + "encryption prevents the one, and when it is enforced the server denies the other."),
        new(
            "N18",
            Version11,
            "WinRM 1.1 and earlier take the proxy from the WinHTTP configuration alone, which is empty by default and is set with ProxyCfg.exe or netsh; "
            + "Internet Explorer's proxy settings are not used."),
    };

    /// <summary>The requirement with this id.</summary>
    public static Requirement Find(string id) => All.First(requirement => requirement.Id == id);

    /// <summary>The address of a section of the article.</summary>
    public static string AddressOf(string heading) =>
        Address + "#" + new string(heading.ToLowerInvariant().Replace(' ', '-').Where(static c => char.IsLetterOrDigit(c) || c == '-').ToArray());
}
