using WSManAutomation;

namespace Contoso.Virtualization;

/// <summary>XenServer answers on a port of its own, but it is WinRM's client that sends the password.</summary>
public sealed class XenPool
{
    private readonly WSManClass _wsman = new();
    private readonly IWSManSession _session;

    public XenPool(string server, string user, string password)
    {
        IWSManConnectionOptions options = (IWSManConnectionOptions)_wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        int flags = _wsman.SessionFlagUTF8()                 |
                    _wsman.SessionFlagUseBasic()             | // expect: WRM1002
                    _wsman.SessionFlagCredUsernamePassword() |
                    _wsman.SessionFlagNoEncryption();          // expect: WRM1001
        _session = (IWSManSession)_wsman.CreateSession(string.Format("http://{0}:5988", server), flags, options);
    }

    public string Identify() => _session.Identify();
}
