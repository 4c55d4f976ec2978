using System;

namespace Contoso.Remoting;

/// <summary>The same over HTTPS, where the logon to the proxy only opens a tunnel.</summary>
public sealed class LateBound
{
    private readonly dynamic _automation = Activator.CreateInstance(Type.GetTypeFromProgID("WSMan.Automation"));

    public string Identify(string host, string user, string password)
    {
        dynamic options = _automation.CreateConnectionOptions();
        options.SetProxy(_automation.ProxyWinHttpConfig(), _automation.ProxyAuthenticationUseNegotiate(), user, password);
        dynamic session = _automation.CreateSession($"https://{host}:5986", 0, options);
        return session.Identify();
    }
}
