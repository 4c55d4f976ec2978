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
        int flags = _wsman.SessionFlagCredUsernamePassword() | _wsman.SessionFlagUseDigest(); // expect: WRM1007
        return (IWSManSession)_wsman.CreateSession($"http://{host}:5985/wsman", flags, options);
    }

    public IWSManSession WithCertificate(string host, string thumbprint)
    {
        IWSManConnectionOptionsEx options = (IWSManConnectionOptionsEx)_wsman.CreateConnectionOptions();
        options.CertificateThumbprint = thumbprint;
        return (IWSManSession)_wsman.CreateSession($"http://{host}:5985/wsman", _wsman.SessionFlagUseClientCertificate(), options); // expect: WRM1007
    }
}
