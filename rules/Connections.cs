namespace WinRM.Rules;

/// <summary>What several rules ask of a connection.</summary>
internal static class Connections
{
    /// <summary>The endpoint is plain HTTP on another machine.</summary>
    public static Tri IsRemoteHttp(this World world) => world.Is(Settings.Scheme, (int)Scheme.Http) & world.IsRemote();

    /// <summary>The endpoint is not this machine. Front ends state a host that they cannot see as another machine.</summary>
    public static Tri IsRemote(this World world) => !world.Is(Settings.Loopback);

    /// <summary>A proxy stands between client and server.</summary>
    public static Tri IsProxied(this World world) => !world.Is(Settings.ProxySource, (int)ProxySource.None);

    /// <summary>Over HTTP the messages, or the credential, would go in clear text.</summary>
    public static Tri IsUnsealed(this World world) => world.Is(Settings.NoEncryption) | world.LacksSealing();

    /// <summary>Client or mechanism cannot encrypt messages, whatever the options say.</summary>
    public static Tri LacksSealing(this World world) =>
        !world.Is(Settings.StackSeals) | world.Is(Settings.OffersBasic) | world.Is(Settings.OffersDigest) | world.Is(Settings.OffersCertificate);

    /// <summary>A mechanism with message encryption is offered.</summary>
    public static Tri OffersSealing(this World world) =>
        world.Is(Settings.OffersNegotiate) | world.Is(Settings.OffersKerberos) | world.Is(Settings.OffersCredSsp);

    /// <summary>The proxy is given a credential or asks for one.</summary>
    public static Tri AuthenticatesToProxy(this World world) =>
        world.Is(Settings.ProxyCredential) | !world.Is(Settings.ProxyAuthentication, (int)ProxyAuthentication.None);

    /// <summary>" to 'host'", or nothing when the subject has no name.</summary>
    public static string To(this Subject subject) => subject.Name is null ? "" : $" to '{subject.Name}'";

    /// <summary>" of 'host'", or nothing when the subject has no name.</summary>
    public static string Of(this Subject subject) => subject.Name is null ? "" : $" of '{subject.Name}'";

    /// <summary>" for 'host'", or nothing when the subject has no name.</summary>
    public static string For(this Subject subject) => subject.Name is null ? "" : $" for '{subject.Name}'";

    /// <summary>"client" or "service".</summary>
    public static string Side(this Subject subject) => subject.Kind == SubjectKind.ClientConfiguration ? "client" : "service";
}
