using System;
using System.Collections.Generic;

namespace WinRM.Rules;

/// <summary>The closed vocabulary of settings.</summary>
public static class Settings
{
    private static readonly List<Setting> s_all = new();

    /// <summary>Scheme of the endpoint (<see cref="Rules.Scheme"/>).</summary>
    public static readonly Setting Scheme = Enum<Scheme>("scheme", "the endpoint's scheme");

    /// <summary>TCP port of the endpoint; some stacks derive the scheme from it.</summary>
    public static readonly Setting Port = Number("port", "the endpoint's TCP port");

    /// <summary>The endpoint is this machine.</summary>
    public static readonly Setting Loopback = Bool("loopback", "the endpoint is this machine");

    /// <summary>Basic is offered or enabled.</summary>
    public static readonly Setting OffersBasic = Bool("Basic", "Basic authentication is offered");

    /// <summary>Digest is offered or enabled.</summary>
    public static readonly Setting OffersDigest = Bool("Digest", "Digest authentication is offered");

    /// <summary>Client certificate authentication is offered or enabled.</summary>
    public static readonly Setting OffersCertificate = Bool("certificate", "client certificate authentication is offered");

    /// <summary>Negotiate (NTLM included) is offered or enabled.</summary>
    public static readonly Setting OffersNegotiate = Bool("Negotiate", "Negotiate authentication is offered");

    /// <summary>Kerberos is offered or enabled.</summary>
    public static readonly Setting OffersKerberos = Bool("Kerberos", "Kerberos authentication is offered");

    /// <summary>CredSSP is offered or enabled.</summary>
    public static readonly Setting OffersCredSsp = Bool("CredSSP", "CredSSP authentication is offered");

    /// <summary>The client asks for messages without encryption.</summary>
    public static readonly Setting NoEncryption = Bool("no encryption", "messages without encryption are asked for");

    /// <summary>The client stack encrypts messages over HTTP when the mechanism allows it.</summary>
    public static readonly Setting StackSeals = Bool("message encryption", "the client encrypts messages over HTTP");

    /// <summary>AllowUnencrypted of the WinRM client or service configuration.</summary>
    public static readonly Setting AllowUnencrypted = Bool("AllowUnencrypted", "unencrypted traffic is allowed");

    /// <summary>The server's certificate chain is verified.</summary>
    public static readonly Setting CaCheck = Bool("CA check", "the certificate's issuer is verified");

    /// <summary>The server's certificate name is verified.</summary>
    public static readonly Setting CnCheck = Bool("name check", "the certificate's name is verified");

    /// <summary>The server's certificate is checked for revocation.</summary>
    public static readonly Setting RevocationCheck = Bool("revocation check", "the certificate is checked for revocation");

    /// <summary>A listener for plain HTTP is created.</summary>
    public static readonly Setting HttpListener = Bool("HTTP listener", "a listener for plain HTTP is created");

    /// <summary>TrustedHosts of the client contains *.</summary>
    public static readonly Setting TrustsAllHosts = Bool("TrustedHosts *", "every host is trusted without proof");

    /// <summary>Channel-binding hardening of the service is switched off.</summary>
    public static readonly Setting ChannelBindingOff = Bool("channel binding off", "channel-binding tokens are not checked");

    /// <summary>Where the connection's proxy comes from (<see cref="Rules.ProxySource"/>).</summary>
    public static readonly Setting ProxySource = Enum<ProxySource>("proxy", "where the proxy comes from");

    /// <summary>A credential is given to the proxy.</summary>
    public static readonly Setting ProxyCredential = Bool("proxy credential", "a credential is given to the proxy");

    /// <summary>The mechanism that authenticates to the proxy (<see cref="Rules.ProxyAuthentication"/>).</summary>
    public static readonly Setting ProxyAuthentication = Enum<ProxyAuthentication>("proxy authentication", "how the client authenticates to the proxy");

    /// <summary>The proxy's address carries a user name and a password.</summary>
    public static readonly Setting ProxyUrlCredential = Bool("credential in the proxy address", "the proxy's address carries a credential");

    /// <summary>The credential for the server, by the name of the variable that holds it (<see cref="Name"/>).</summary>
    public static readonly Setting CredentialName = Add("credential", "the credential for the server", static _ => "named");

    /// <summary>The credential for the proxy, by the name of the variable that holds it (<see cref="Name"/>).</summary>
    public static readonly Setting ProxyCredentialName = Add("name of the proxy credential", "the credential for the proxy", static _ => "named");

    /// <summary>The proxy and the server are given the same credential.</summary>
    public static readonly Setting SharedCredential = Bool("shared credential", "proxy and server are given the same credential");

    /// <summary>The hop to the proxy is TLS.</summary>
    public static readonly Setting ProxyHopEncrypted = Bool("TLS to the proxy", "the hop to the proxy is encrypted");

    /// <summary>Basic authentication to proxies is disabled on the machine (DisableProxyAuthenticationSchemes, bit 0x1).</summary>
    public static readonly Setting ProxyBasicDisabled = Bool("proxy Basic disabled", "the machine never answers a proxy with Basic");

    /// <summary>Automatic proxy detection is disabled on the machine (DisableWpad).</summary>
    public static readonly Setting WpadDisabled = Bool("WPAD disabled", "the machine does not detect proxies");

    /// <summary>The machine's WinHTTP proxy is copied from the settings of Internet Explorer.</summary>
    public static readonly Setting ProxyCopied = Bool("copied proxy", "the WinHTTP proxy is a copy of Internet Explorer's");

    /// <summary>The tool that sets the WinHTTP proxy (<see cref="Rules.ProxyTool"/>).</summary>
    public static readonly Setting ProxyTool = Enum<ProxyTool>("proxy tool", "the tool that sets the WinHTTP proxy");

    /// <summary>Version of the machine's Windows, as major * 100 + minor.</summary>
    public static readonly Setting WindowsVersion = Add("Windows version", "the version of Windows", static v => $"{v / 100}.{v % 100}");

    /// <summary>The machine's WinHTTP proxy serves http:// addresses.</summary>
    public static readonly Setting ProxyForHttp = Bool("http= proxy", "the WinHTTP proxy covers http");

    /// <summary>The machine's WinHTTP proxy serves https:// addresses.</summary>
    public static readonly Setting ProxyForHttps = Bool("https= proxy", "the WinHTTP proxy covers https");

    /// <summary>The oldest WinRM that is meant, as major * 100 + minor.</summary>
    public static readonly Setting StackVersion = Add("stack version", "the WinRM version", static v => $"{v / 100}.{v % 100}");

    /// <summary>WinRM goes through the proxy server.</summary>
    public static readonly Setting CarriesWinRM = Bool("WinRM path", "WinRM goes through the proxy server");

    /// <summary>Whether WinRM over plain HTTP comes to the proxy server (<see cref="Rules.PlainHttp"/>).</summary>
    public static readonly Setting PlainHttp = Enum<PlainHttp>("plain HTTP", "whether the proxy server is given WinRM over plain HTTP");

    /// <summary>The HTTP version that the proxy server speaks, as major * 100 + minor.</summary>
    public static readonly Setting ProxyHttpVersion = Add("HTTP version", "the HTTP version that the proxy server speaks", static v => $"{v / 100}.{v % 100}");

    /// <summary>The proxy server passes the headers of connection-based authentication.</summary>
    public static readonly Setting PassesAuthentication = Bool("authentication headers", "the proxy server passes the headers of connection-based authentication");

    /// <summary>What the proxy server does with its connections to the server (<see cref="Rules.ServerConnections"/>).</summary>
    public static readonly Setting ServerConnections = Enum<ServerConnections>("server connections", "what the proxy server does with its connections to the server");

    /// <summary>The proxy server keeps the connections of clients open between requests.</summary>
    public static readonly Setting KeepsClients = Bool("client keep-alive", "the proxy server keeps connections of clients open");

    /// <summary>The proxy server allows CONNECT to port 5986.</summary>
    public static readonly Setting ConnectAllowed = Bool("CONNECT 5986", "the proxy server allows CONNECT to port 5986");

    /// <summary>What is said of the proxy server was measured, not only read.</summary>
    public static readonly Setting Measured = Bool("measured", "what is said of the proxy server was measured");

    /// <summary>All settings, in the order of <see cref="Setting.Ordinal"/>.</summary>
    public static IReadOnlyList<Setting> All => s_all;

    /// <summary>The settings that say which mechanism is offered, with their bit.</summary>
    public static readonly IReadOnlyList<KeyValuePair<Mechanisms, Setting>> Offers = new[]
    {
        Pair(Mechanisms.Basic, OffersBasic), Pair(Mechanisms.Digest, OffersDigest), Pair(Mechanisms.Certificate, OffersCertificate),
        Pair(Mechanisms.Negotiate, OffersNegotiate), Pair(Mechanisms.Kerberos, OffersKerberos), Pair(Mechanisms.CredSsp, OffersCredSsp),
    };

    /// <summary>A version as <see cref="StackVersion"/> keeps it.</summary>
    public static int Version(int major, int minor) => (major * 100) + minor;

    /// <summary>A number that stands for the name of a variable; names that differ in case only are one in scripts, and hardly ever two in programs.</summary>
    public static int Name(string variable)
    {
        int number = 17;
        foreach (char c in variable)
        {
            number = unchecked((number * 31) + char.ToLowerInvariant(c));
        }

        return number;
    }

    private static KeyValuePair<Mechanisms, Setting> Pair(Mechanisms bit, Setting setting) => new(bit, setting);

    private static Setting Bool(string name, string description) => Add(name, description, static v => v == 0 ? "off" : "on");

    private static Setting Number(string name, string description) =>
        Add(name, description, static v => v.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Setting Enum<T>(string name, string description)
        where T : struct, Enum => Add(name, description, static v => System.Enum.GetName(typeof(T), v)?.ToLowerInvariant() ?? "?");

    private static Setting Add(string name, string description, Func<int, string> format)
    {
        Setting setting = new(s_all.Count, name, description, format);
        s_all.Add(setting);
        return setting;
    }
}
