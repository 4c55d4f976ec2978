using System;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.Listener;

/// <summary>The listener speaks with a client that others have written.</summary>
[Collection(TestBed.Name)]
public sealed class PythonClientTests(TestBed bed)
{
    private const string Command = "echo hello & error oops & exit 3";

    [FactWith(Need.Kerberos, Need.PythonWinRM)]
    public async Task It_runs_a_command_with_Kerberos_encryption()
    {
        ListenerProcess listener = await bed.ListenerAsync();

        PythonWinRM.Result result = await PythonWinRM.KerberosAsync(await bed.Realm, "alice", listener.Http, Command, encryption: "always");

        Assert.Equal(new("hello\r\n", "oops\r\n", 3), result);
        Assert.Equal(6, listener.Requests.Count);
        Assert.All(listener.Requests.Skip(1), static request => Assert.True(request is { Encrypted: true, Plaintext: false, Identity: "alice@WINRM.TEST", Mechanism: "Kerberos", Rotation: 28 }));
    }

    [FactWith(Need.Ntlm, Need.PythonWinRM)]
    public async Task It_runs_a_command_with_NTLM_encryption()
    {
        ListenerProcess listener = await bed.ListenerAsync();

        PythonWinRM.Result result = await PythonWinRM.NtlmAsync(listener.Http, Command, encryption: "always");

        Assert.Equal(new("hello\r\n", "oops\r\n", 3), result);
        Assert.All(listener.Requests.Skip(3), static request => Assert.True(request is { Encrypted: true, Plaintext: false, Identity: @"WINRM\carol", Mechanism: "NTLM" }));
    }

    [FactWith(Need.PythonWinRM)]
    public async Task It_runs_a_command_with_Basic_over_HTTPS()
    {
        ListenerProcess listener = await bed.ListenerAsync();

        PythonWinRM.Result result = await PythonWinRM.BasicAsync(listener.Https, TestBed.BasicUser, TestBed.BasicPassword, "whoami");

        Assert.Equal(new(TestBed.BasicUser + "\r\n", "", 0), result);
        Assert.All(listener.Requests, static request => Assert.True(request is { Encrypted: false, Plaintext: false, Tls: true, Mechanism: "Basic" }));
    }

    [FactWith(Need.Kerberos, Need.PythonWinRM, Need.Squid)]
    public async Task It_comes_through_squid_with_Kerberos()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.Default);

        PythonWinRM.Result result = await PythonWinRM.KerberosAsync(await bed.Realm, "bob", listener.Http, "whoami", new Uri($"http://127.0.0.1:{squid.Port}"), "always");

        Assert.Equal(new("bob@WINRM.TEST\r\n", "", 0), result);
        Assert.All(listener.Requests, static request => Assert.Contains("squid", request.Via, StringComparison.Ordinal));
    }

    [FactWith(Need.Ntlm, Need.PythonWinRM, Need.Squid)]
    public async Task It_comes_through_squid_with_NTLM()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using ProxyProcess squid = await Squid.StartAsync(SquidManner.Default);

        PythonWinRM.Result result = await PythonWinRM.NtlmAsync(listener.Http, "whoami", new Uri($"http://127.0.0.1:{squid.Port}"), "always");

        Assert.Equal(new("WINRM\\carol\r\n", "", 0), result);

        // squid opens a connection for the first request, and one more for the logon, which it pins.
        Assert.Single(listener.Requests.Where(static request => request.Scheme is not null || request.Identity is not null).Select(static request => request.Connection).Distinct());
    }

    [FactWith(Need.Ntlm, Need.PythonWinRM)]
    public async Task A_message_in_clear_over_HTTP_gets_an_empty_500()
    {
        ListenerProcess listener = await bed.ListenerAsync();

        PythonWinRM.Result result = await PythonWinRM.NtlmAsync(listener.Http, "whoami", encryption: "never");

        Assert.Contains("Code 500", result.Error, StringComparison.Ordinal);
        Assert.True(listener.Requests[^1] is { Plaintext: true, Status: 500, Identity: @"WINRM\carol", Operation: null });
    }

    [TheoryWith(Need.Ntlm, Need.PythonWinRM)]
    [InlineData("strict", true, true)]
    [InlineData("strict", false, false)]
    [InlineData("relaxed", true, true)]
    [InlineData("relaxed", false, true)]
    [InlineData("none", false, true)]
    public async Task Strict_channel_binding_refuses_a_client_that_is_not_bound(string level, bool binds, bool isAdmitted)
    {
        ListenerProcess listener = await bed.ListenerAsync("--https", "--cbt", level);

        PythonWinRM.Result result = await PythonWinRM.NtlmAsync(listener.Https, "whoami", binds: binds);

        Assert.Equal(isAdmitted ? 0 : null, result.Code);
        Assert.Equal(isAdmitted && binds, listener.Requests.Any(static request => request.ChannelBound));
    }
}
