using WSManAutomation;

namespace Contoso.Inventory;

public sealed class Sessions
{
    private readonly WSMan _wsman = new WSMan();

    public IWSManSession WithDigest(string host, string user, string password)
    {
        IWSManConnectionOptions options = (IWSManConnectionOptions)_wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        int flags = _wsman.SessionFlagCredUsernamePassword() | _wsman.SessionFlagUseDigest();
        return (IWSManSession)_wsman.CreateSession($"https://{host}:5986/wsman", flags, options);
    }

    public IWSManSession WithCertificate(string host, string thumbprint)
    {
        IWSManConnectionOptionsEx options = (IWSManConnectionOptionsEx)_wsman.CreateConnectionOptions();
        options.CertificateThumbprint = thumbprint;
        return (IWSManSession)_wsman.CreateSession($"https://{host}:5986/wsman", _wsman.SessionFlagUseClientCertificate(), options);
    }

    /// <summary>CredSSP encrypts.</summary>
    public IWSManSession WithCredSsp(string host, string user, string password)
    {
        IWSManConnectionOptions options = (IWSManConnectionOptions)_wsman.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        return (IWSManSession)_wsman.CreateSession($"http://{host}:5985/wsman", _wsman.SessionFlagCredUsernamePassword() | _wsman.SessionFlagUseCredSsp(), options); // expect: WRM1003
    }
}
