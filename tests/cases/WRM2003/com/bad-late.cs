using System;

namespace Contoso.Remoting;

/// <summary>Late binding, with the object in a field; the numbers of the proxy are asked of it, too.</summary>
public sealed class LateBound
{
    private readonly dynamic _automation = Activator.CreateInstance(Type.GetTypeFromProgID("WSMan.Automation"));

    public string Identify(string host, string user, string password)
    {
        dynamic options = _automation.CreateConnectionOptions();
        options.SetProxy(_automation.ProxyWinHttpConfig(), _automation.ProxyAuthenticationUseNegotiate(), user, password); // expect: WRM2003
        dynamic session = _automation.CreateSession($"http://{host}:5985", 0, options);
        return session.Identify();
    }
}
