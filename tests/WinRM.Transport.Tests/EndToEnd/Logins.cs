using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>Options for each way to log on.</summary>
internal static class Logins
{
    private const string CertificateUser = "dora";

    /// <summary>Options of a client of the test bed. Refusals that can be lifted are lifted.</summary>
    public static async Task<WsmOptions> OptionsAsync(TestBed bed, Uri endpoint, Login login)
    {
        if (login is Login.Kerberos or Login.Negotiate)
        {
            ProcessVariables.Set((await bed.Realm).ClientEnvironment("nobody"));
        }

        return new WsmOptions(endpoint)
        {
            Authentication = login switch
            {
                Login.Kerberos => WsmAuthentication.Kerberos,
                Login.Negotiate or Login.NegotiateNtlm => WsmAuthentication.Negotiate,
                Login.Ntlm => WsmAuthentication.Ntlm,
                Login.Certificate => WsmAuthentication.Certificate,
                _ => WsmAuthentication.Basic,
            },
            Credential = login switch
            {
                Login.Kerberos or Login.Negotiate => new NetworkCredential("alice", KerberosRealm.Password, KerberosRealm.Name),
                Login.NegotiateNtlm or Login.Ntlm => new NetworkCredential(NtlmAccounts.User, NtlmAccounts.Password, NtlmAccounts.Domain),
                Login.Certificate => null,
                _ => new NetworkCredential(TestBed.BasicUser, TestBed.BasicPassword),
            },
            ClientCertificate = login == Login.Certificate ? bed.Certificates.ForUser(CertificateUser) : null,
            TrustedRoots = bed.Certificates.Authorities,
            Revocation = X509RevocationMode.NoCheck,
            AcceptedRisks = AcceptedRisks.BasicThroughProxy | AcceptedRisks.ClearTextProxyAuthentication,
        };
    }

    /// <summary>Who that is to the server.</summary>
    public static string IdentityOf(Login login) => login switch
    {
        Login.Kerberos or Login.Negotiate => $"alice@{KerberosRealm.Name}",
        Login.NegotiateNtlm or Login.Ntlm => $@"{NtlmAccounts.Domain}\{NtlmAccounts.User}",
        Login.Certificate => CertificateUser,
        _ => TestBed.BasicUser,
    };

    /// <summary>The password, or nothing.</summary>
    public static string PasswordOf(Login login) => login switch
    {
        Login.Kerberos or Login.Negotiate => KerberosRealm.Password,
        Login.NegotiateNtlm or Login.Ntlm => NtlmAccounts.Password,
        Login.Certificate => "",
        _ => TestBed.BasicPassword,
    };
}
