using System;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>The client meets servers that do something wrong.</summary>
[Collection(TestBed.Name)]
public sealed class DefectTests(TestBed bed)
{
    [TheoryWith(Need.Kerberos)]
    [InlineData("close-after-200", typeof(WsmProtocolException))]
    [InlineData("no-final-token", typeof(WsmAuthenticationException))]
    [InlineData("drop-at-leg=1", typeof(WsmConnectionException))]
    [InlineData("plaintext-answer@Receive", typeof(WsmProtocolException))]
    [InlineData("wrong-protocol", typeof(WsmProtocolException))]
    [InlineData("wrong-length", typeof(WsmProtocolException))]
    [InlineData("tampered", typeof(WsmProtocolException))]
    [InlineData("replayed-answer@Receive", typeof(WsmProtocolException))]
    [InlineData("401@Command", typeof(WsmProtocolException))]
    [InlineData("empty-500@Command", typeof(WsmException))]
    [InlineData("drop@Create", typeof(WsmOutcomeUnknownException))]
    [InlineData("drop@Command", typeof(WsmOutcomeUnknownException))]
    [InlineData("drop@Receive", typeof(WsmConnectionException))]
    [InlineData("truncated-body@Command", typeof(WsmOutcomeUnknownException))]
    [InlineData("truncated-body@Receive", typeof(WsmConnectionException))]
    public async Task A_defect_is_told_for_what_it_is(string defect, Type kind)
    {
        using ListenerProcess listener = await bed.StartListenerAsync("--http", "--fault", defect);

        Exception? failure = await Record.ExceptionAsync(() => RunAsync(listener));

        Assert.IsType(kind, failure);
    }

    [TheoryWith(Need.Kerberos)]
    [InlineData("chunked")]
    [InlineData("receive-timeouts=3")]
    [InlineData("delay=300")]
    public async Task What_a_server_may_do_is_no_failure(string manner)
    {
        using ListenerProcess listener = await bed.StartListenerAsync("--http", "--fault", manner);

        Assert.Equal(new(3, "hello\r\n", "oops\r\n"), await RunAsync(listener));
        Assert.All(listener.Requests, static request => Assert.Equal(1, request.Connection));
    }

    [TheoryWith(Need.Kerberos)]
    [InlineData("no-ht")]
    [InlineData("crlf")]
    [InlineData("rrc0")]
    [InlineData("utf16")]
    [InlineData("spaced-delimiter")]
    [InlineData("no-ht,crlf,rrc0,utf16,spaced-delimiter")]
    public async Task Other_servers_manners_are_understood(string dialect)
    {
        using ListenerProcess listener = await bed.StartListenerAsync("--http", "--dialect", dialect);

        Assert.Equal(new(3, "hello\r\n", "oops\r\n"), await RunAsync(listener));
        Assert.Equal(new(3, "hello\r\n", "oops\r\n"), await RunAsync(listener, prefersManaged: true));
    }

    [TheoryWith(Need.Kerberos)]
    [InlineData(5u, WsmFaultKind.AccessDenied)]
    [InlineData(2150858843u, WsmFaultKind.NotFound)]
    [InlineData(2150859173u, WsmFaultKind.QuotaExceeded)]
    [InlineData(2150858824u, WsmFaultKind.EnvelopeTooLarge)]
    [InlineData(1722u, WsmFaultKind.Other)]
    public async Task A_fault_keeps_its_number(uint code, WsmFaultKind kind)
    {
        using ListenerProcess listener = await bed.StartListenerAsync("--http", "--fault", $"soap-fault={code}@Command");

        WsmFaultException fault = await Assert.ThrowsAsync<WsmFaultException>(() => RunAsync(listener));

        Assert.Equal((code, kind, "localhost"), (fault.Code, fault.Kind, fault.Machine));
    }

    private async Task<WsmCommandResult> RunAsync(ListenerProcess listener, bool prefersManaged = false)
    {
        WsmOptions options = await Logins.OptionsAsync(bed, listener.Http, Login.Kerberos) with { PrefersManagedSecurity = prefersManaged };
        await using WsmSession session = await WsmSession.ConnectAsync(options);
        return await session.RunAsync("echo hello & error oops & exit 3");
    }
}
