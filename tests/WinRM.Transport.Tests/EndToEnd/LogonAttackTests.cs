using System;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using WinRM.Transport.Tests.Hostile;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>What a hostile proxy achieves while the client logs on.</summary>
[Collection(TestBed.Name)]
public sealed class LogonAttackTests(TestBed bed)
{
    [TheoryWith(Need.Kerberos)]
    [InlineData("Kerberos")]
    [InlineData("Negotiate")]
    public async Task A_server_that_does_not_prove_itself_gets_no_request(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();

        Exception? failure = await RunAsync(new StripHeader(200, "WWW-Authenticate"), listener.Http, login);

        Assert.Equal(ProxyVerdict.StripsAuthentication, Assert.IsType<ProxyException>(failure).Verdict);
        Assert.DoesNotContain(listener.Requests, static request => request.BodyLength > 0);
    }

    // A client trusts such a certificate where an administrator has had it trust one.
    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Negotiate", false)]
    [InlineData("Negotiate", true)]
    [InlineData("Ntlm", false)]
    public async Task A_proxy_that_opens_TLS_cannot_pass_on_a_bound_logon(string login, bool prefersManaged)
    {
        ListenerProcess listener = await bed.ListenerAsync("--https", "--cbt", "relaxed");
        using X509Certificate2 inspector = X509CertificateLoader.LoadPkcs12FromFile(bed.Certificates.FileOf(ServerCertificate.EcdsaSha384), null);

        Assert.IsType<WsmAuthenticationException>(await RunAsync(new Attack { Interception = inspector }, listener.Https, login, prefersManaged));
        Assert.DoesNotContain(listener.Requests, static request => request.Identity is not null);
    }

    private async Task<Exception?> RunAsync(Attack attack, Uri server, string login, bool prefersManaged = false)
    {
        using HostileProxy proxy = new(attack);
        WsmOptions options = await Logins.OptionsAsync(bed, server, Enum.Parse<Login>(login)) with { Proxy = new WsmProxy(proxy.Address), PrefersManagedSecurity = prefersManaged };
        return await Record.ExceptionAsync(() => Client.RunAsync(options));
    }
}
