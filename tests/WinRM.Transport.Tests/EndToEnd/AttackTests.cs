using System;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using WinRM.Transport.Tests.Hostile;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>What a hostile proxy achieves with messages: nothing but a connection that is given up.</summary>
[Collection(TestBed.Name)]
public sealed class AttackTests(TestBed bed)
{
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

        WsmOutcomeUnknownException lost = await Assert.ThrowsAsync<WsmOutcomeUnknownException>(() => Client.RunAsync(options));

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
        WsmOptions options = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Enum.Parse<Login>(login)) with { Proxy = new WsmProxy(proxy.Address), PrefersManagedSecurity = prefersManaged };
        return await Record.ExceptionAsync(() => Client.RunAsync(options));
    }
}
