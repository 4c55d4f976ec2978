using System.Linq;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>The attacks are real: they work against a client that does not defend itself.</summary>
[Collection(TestBed.Name)]
public sealed class HostileProxyTests(TestBed bed)
{
    private const string Secret = "a well kept secret";

    [FactWith(Need.Ntlm, Need.PythonWinRM)]
    public async Task A_proxy_reads_nothing_of_encrypted_messages()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using HostileProxy proxy = new(new Attack());

        PythonWinRM.Result result = await PythonWinRM.NtlmAsync(listener.Http, "echo " + Secret, proxy.Address, "always");

        Assert.Equal(Secret + "\r\n", result.Output);
        Assert.Empty(proxy.Recording.Reveals([Secret, NtlmAccounts.Password]));
    }

    [FactWith(Need.Ntlm, Need.PythonWinRM)]
    public async Task A_proxy_reads_all_of_messages_in_clear()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using HostileProxy proxy = new(new Attack());

        await PythonWinRM.NtlmAsync(listener.Http, "echo", proxy.Address, "never");

        Assert.NotEmpty(proxy.Recording.Reveals(["InputStreams"]));
    }

    // Create, Command, Receive.
    [FactWith(Need.Ntlm, Need.PythonWinRM)]
    public async Task An_answer_in_clear_reaches_a_client_that_takes_it()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using HostileProxy proxy = new(new InjectPlaintext(3));

        PythonWinRM.Result result = await PythonWinRM.NtlmAsync(listener.Http, "echo hello", proxy.Address, "always");

        Assert.Contains(InjectPlaintext.Text, result.Output, System.StringComparison.Ordinal);
    }

    [FactWith(Need.Ntlm, Need.PythonWinRM)]
    public async Task A_replayed_NTLM_message_is_refused_by_the_server()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using HostileProxy proxy = new(new ReplayRequest(2));

        PythonWinRM.Result result = await PythonWinRM.NtlmAsync(listener.Http, "echo hello", proxy.Address, "always");

        Assert.Null(result.Code);
        Assert.Single(listener.Requests, static request => request.Operation == "Command");
        Assert.True(listener.Requests[^1].Status == 400, listener.Complaints);
    }

    [FactWith(Need.Kerberos, Need.PythonWinRM)]
    public async Task A_shared_connection_is_everybodys()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        using HostileProxy proxy = new(new Attack { SharesConnections = true });

        await PythonWinRM.KerberosAsync(await bed.Realm, "alice", listener.Http, "echo hello", proxy.Address, "always");
        await PythonWinRM.NtlmAsync(listener.Http, "echo hello", proxy.Address, "always");

        Assert.Single(listener.Requests.Select(static request => request.Connection).Distinct());
    }
}
