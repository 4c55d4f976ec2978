using System;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>Certificates, and logons that are bound to them.</summary>
[Collection(TestBed.Name)]
public sealed class TlsTests(TestBed bed)
{
    public static TheoryData<string, string, bool> Bound
    {
        get
        {
            TheoryData<string, string, bool> rows = [];
            foreach (ServerCertificate certificate in (ServerCertificate[])[ServerCertificate.Rsa, ServerCertificate.RsaPss, ServerCertificate.EcdsaSha384])
            {
                foreach (Login login in (Login[])[Login.Kerberos, Login.Negotiate, Login.NegotiateNtlm, Login.Ntlm])
                {
                    rows.Add(certificate.ToString(), login.ToString(), false);
                    rows.Add(certificate.ToString(), login.ToString(), true);
                }
            }

            return rows;
        }
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [MemberData(nameof(Bound))]
    public async Task A_strict_server_finds_the_logon_bound_to_its_certificate(string certificate, string login, bool prefersManaged)
    {
        ListenerProcess listener = await bed.ListenerAsync("--https", "--cbt", "strict", "--cert", bed.Certificates.FileOf(Enum.Parse<ServerCertificate>(certificate)));
        WsmOptions options = await Logins.OptionsAsync(bed, listener.Https, Enum.Parse<Login>(login)) with { PrefersManagedSecurity = prefersManaged };

        await using WsmSession session = await WsmSession.ConnectAsync(options);

        Assert.Equal(Logins.IdentityOf(Enum.Parse<Login>(login)) + "\r\n", (await session.RunAsync("whoami")).Output);
        Assert.Contains(listener.Requests, static request => request.ChannelBound);
    }

    [Theory]
    [InlineData("Expired")]
    [InlineData("WrongName")]
    [InlineData("SelfSigned")]
    public async Task A_certificate_that_proves_nothing_gets_no_password(string certificate)
    {
        using ListenerProcess listener = await bed.StartListenerAsync("--https", "--cert", bed.Certificates.FileOf(Enum.Parse<ServerCertificate>(certificate)));
        WsmOptions options = await Logins.OptionsAsync(bed, listener.Https, Login.Basic);

        await Assert.ThrowsAnyAsync<WsmException>(() => WsmSession.ConnectAsync(options));

        Assert.Empty(listener.Requests);
    }

    [Fact]
    public async Task An_authority_that_was_not_named_is_not_trusted()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using TestCertificates others = new();
        WsmOptions options = await Logins.OptionsAsync(bed, listener.Https, Login.Basic) with { TrustedRoots = others.Authorities };

        await Assert.ThrowsAnyAsync<WsmException>(() => WsmSession.ConnectAsync(options));

        Assert.Empty(listener.Requests);
    }
}
