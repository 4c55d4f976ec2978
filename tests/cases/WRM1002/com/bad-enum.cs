using WSManAutomation;

namespace Contoso.Monitoring;

public sealed class SessionFactory
{
    private readonly IWSManEx _wsman = (IWSManEx)new WSManClass();

    public bool IsTestBed { get; init; }

    public IWSManSession Open(string user, string password)
    {
        IWSManConnectionOptions options = (IWSManConnectionOptions)_wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        int flags = (int)(_WSManSessionFlags.WSManFlagCredUsernamePassword | _WSManSessionFlags.WSManFlagUseKerberos);
        if (IsTestBed)
        {
            flags = (int)(_WSManSessionFlags.WSManFlagCredUsernamePassword | _WSManSessionFlags.WSManFlagUseBasic); // expect: WRM1002
        }

        // Nothing says https, so it is HTTP.
        return (IWSManSession)_wsman.CreateSession("srv01.corp.example", flags, options);
    }
}
