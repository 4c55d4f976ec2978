using System;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using WinRM.Transport.Tests.Hostile;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>What a hostile proxy achieves: nothing but a connection that is given up.</summary>
[Collection(TestBed.Name)]
public sealed class AttackTests(TestBed bed)
{
    private const string Command = "echo";

    // Create, Command and Receive are the first three encrypted requests.
    private const int CommandRequest = 2;
    private const int ReceiveRequest = 3;

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    public async Task An_answer_in_clear_is_never_output(string login)
    {
        Exception? failure = await RunAsync(new InjectPlaintext(ReceiveRequest), login);

        Assert.IsType<WsmProtocolException>(failure);
        Assert.DoesNotContain(InjectPlaintext.Text, failure.ToString(), StringComparison.Ordinal);
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos", false)]
    [InlineData("Kerberos", true)]
    [InlineData("Negotiate", false)]
    [InlineData("NegotiateNtlm", false)]
    [InlineData("NegotiateNtlm", true)]
    [InlineData("Ntlm", false)]
    public async Task An_answer_that_is_sent_again_is_refused(string login, bool prefersManaged) =>
        Assert.IsType<WsmProtocolException>(await RunAsync(new ReplayAnswer(CommandRequest), login, prefersManaged));

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos", false)]
    [InlineData("Kerberos", true)]
    [InlineData("Ntlm", false)]
    [InlineData("NegotiateNtlm", true)]
    public async Task A_request_that_comes_back_is_no_answer(string login, bool prefersManaged) =>
        Assert.IsType<WsmProtocolException>(await RunAsync(new Reflect(), login, prefersManaged));

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos", false)]
    [InlineData("Kerberos", true)]
    [InlineData("Ntlm", false)]
    public async Task A_changed_answer_is_refused(string login, bool prefersManaged) =>
        Assert.IsType<WsmProtocolException>(await RunAsync(new Tamper(isRequest: false), login, prefersManaged));

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    public async Task A_changed_request_is_not_carried_out(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();

        Assert.IsAssignableFrom<WsmException>(await RunAsync(new Tamper(isRequest: true), login));
        Assert.DoesNotContain(listener.Requests, static request => request.Operation is not null);
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Negotiate")]
    [InlineData("NegotiateNtlm")]
    [InlineData("Ntlm")]
    public async Task A_command_that_a_proxy_sends_twice_runs_once(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();

        Assert.IsAssignableFrom<WsmException>(await RunAsync(new ReplayRequest(CommandRequest), login));
        Assert.Single(listener.Requests, static request => request.Operation == "Command");
    }

    [TheoryWith(Need.Kerberos)]
    [InlineData("Kerberos")]
    [InlineData("Negotiate")]
    public async Task A_server_that_does_not_prove_itself_gets_no_request(string login)
    {
        ListenerProcess listener = await bed.ListenerAsync();

        Exception? failure = await RunAsync(new StripHeader(200, "WWW-Authenticate"), login);

        Assert.Equal(ProxyVerdict.StripsAuthentication, Assert.IsType<ProxyException>(failure).Verdict);
        Assert.DoesNotContain(listener.Requests, static request => request.BodyLength > 0);
    }

    [FactWith(Need.Kerberos)]
    public async Task A_proxy_that_answers_with_HTTP_10_is_refused()
    {
        Exception? failure = await RunAsync(new Rewrite(static answer => answer with { Line = answer.Line.Replace("HTTP/1.1", "HTTP/1.0", StringComparison.Ordinal) }), "Kerberos");

        Assert.Equal("WRM5001", Assert.IsType<ProxyException>(failure).RuleId);
    }

    [FactWith(Need.Kerberos)]
    public async Task An_answer_that_is_cut_off_is_no_output() => Assert.IsAssignableFrom<WsmException>(await RunAsync(new Truncate(), "Kerberos"));

    [FactWith(Need.Kerberos)]
    public async Task A_command_whose_answer_is_lost_is_not_sent_again()
    {
        ListenerProcess listener = await bed.ListenerAsync();

        WsmOutcomeUnknownException lost = Assert.IsType<WsmOutcomeUnknownException>(await RunAsync(new SwallowAnswer(CommandRequest), "Kerberos"));

        Assert.Equal("Command", lost.Action);
        Assert.Single(listener.Requests, static request => request.Operation == "Command");
    }

    [TheoryWith(Need.Kerberos)]
    [InlineData("type=application/soap+xml;charset=UTF-8", "type=application/soap+xml;charset=UTF-16")]
    [InlineData("Length=", "Length=1")]
    [InlineData("HTTP-Kerberos-session", "HTTP-SPNEGO-session")]
    public async Task Lines_around_an_encrypted_answer_cannot_change_it(string line, string other)
    {
        Attack attack = new Rewrite(answer => answer.IsEncrypted ? answer with { Body = Replace(answer.Body, line, other) } : answer);

        Assert.IsAssignableFrom<WsmException>(await RunAsync(attack, "Kerberos"));
    }

    // A client trusts such a certificate where an administrator has had it trust one.
    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Negotiate", false)]
    [InlineData("Negotiate", true)]
    [InlineData("Ntlm", false)]
    public async Task A_proxy_that_opens_TLS_cannot_pass_on_a_bound_logon(string login, bool prefersManaged)
    {
        ListenerProcess listener = await bed.ListenerAsync("--https", "--cbt", "relaxed");
        using var inspector = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile(bed.Certificates.FileOf(ServerCertificate.EcdsaSha384), null);
        using HostileProxy proxy = new(new Attack { Interception = inspector });

        Assert.IsType<WsmAuthenticationException>(await RunAsync(proxy, listener.Https, login, prefersManaged));
        Assert.DoesNotContain(listener.Requests, static request => request.Identity is not null);
    }

    [TheoryWith(Need.Kerberos)]
    [InlineData(1, "Create")]
    [InlineData(CommandRequest, "Command")]
    public async Task A_proxy_that_never_answers_does_not_hold_the_client(int request, string operation)
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using HostileProxy proxy = new(new Stall(request));
        WsmOptions options = await Logins.OptionsAsync(bed, listener.Http, Login.Kerberos) with
        {
            Proxy = new WsmProxy(proxy.Address),
            OperationTimeout = TimeSpan.FromSeconds(0.5),
            NetworkDelay = TimeSpan.FromSeconds(0.5),
        };

        WsmOutcomeUnknownException lost = await Assert.ThrowsAsync<WsmOutcomeUnknownException>(() => RunAsync(options));

        Assert.Equal(operation, lost.Action);
    }

    private static byte[] Replace(byte[] body, string text, string other)
    {
        int at = body.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text));
        return [.. body[..at], .. System.Text.Encoding.ASCII.GetBytes(other), .. body[(at + text.Length)..]];
    }

    private async Task<Exception?> RunAsync(Attack attack, string login, bool prefersManaged = false)
    {
        using HostileProxy proxy = new(attack);
        return await RunAsync(proxy, (await bed.ListenerAsync()).Http, login, prefersManaged);
    }

    private async Task<Exception?> RunAsync(HostileProxy proxy, Uri server, string login, bool prefersManaged)
    {
        WsmOptions options = await Logins.OptionsAsync(bed, server, Enum.Parse<Login>(login)) with { Proxy = new WsmProxy(proxy.Address), PrefersManagedSecurity = prefersManaged };
        return await Record.ExceptionAsync(() => RunAsync(options));
    }

    private static async Task RunAsync(WsmOptions options)
    {
        await using WsmSession session = await WsmSession.ConnectAsync(options);
        await session.RunAsync(Command, ["hello"]);
    }
}
