using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>Who a connection belongs to, with clients that share a process.</summary>
[Collection(TestBed.Name)]
public sealed class IdentityTests(TestBed bed)
{
    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("Ntlm")]
    public async Task A_wrong_password_fails_while_a_session_with_the_right_one_is_open(string login)
    {
        WsmOptions right = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Enum.Parse<Login>(login));
        await using WsmSession open = await WsmSession.ConnectAsync(right);
        await open.RunAsync("echo", ["hello"]);

        WsmOptions wrong = right with { Credential = new NetworkCredential(right.Credential!.UserName, "wrong", right.Credential.Domain) };
        await Assert.ThrowsAsync<WsmAuthenticationException>(() => WsmSession.ConnectAsync(wrong));
    }

    [FactWith(Need.Kerberos)]
    public async Task The_identity_of_the_process_is_used_when_it_is_named()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        ProcessVariables.Set((await bed.Realm).ClientEnvironment("bob"));
        WsmOptions options = new(listener.Http) { UseAmbientCredential = true };
        await using WsmSession session = await WsmSession.ConnectAsync(options);

        Assert.Equal($"bob@{KerberosRealm.Name}\r\n", (await session.RunAsync("whoami")).Output);
    }

    [FactWith(Need.Kerberos, Need.Ntlm)]
    public async Task Without_a_ticket_the_identity_of_the_process_is_nobody()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        ProcessVariables.Set((await bed.Realm).ClientEnvironment("nobody"));

        await Assert.ThrowsAsync<WsmAuthenticationException>(() => WsmSession.ConnectAsync(new WsmOptions(listener.Http) { UseAmbientCredential = true }));
        Assert.DoesNotContain(listener.Requests, static request => request.Identity is not null);
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm)]
    [InlineData("Kerberos")]
    [InlineData("NegotiateNtlm")]
    [InlineData("Ntlm")]
    public async Task Commands_at_the_same_time_on_one_session_do_not_disturb_each_other(string login)
    {
        const int Commands = 24;
        WsmOptions options = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Enum.Parse<Login>(login));
        await using WsmSession session = await WsmSession.ConnectAsync(options);

        WsmCommandResult[] results = await Task.WhenAll(Enumerable.Range(0, Commands).Select(number => session.RunAsync("echo", [$"{number}"])));

        Assert.Equal(Enumerable.Range(0, Commands).Select(static number => $"{number}\r\n"), results.Select(static result => result.Output));
    }

    [FactWith(Need.Kerberos)]
    public async Task Much_output_and_input_arrive_whole_and_in_order()
    {
        const int Megabyte = 1 << 20;
        byte[] input = new byte[Megabyte];
        new Random(7).NextBytes(input);
        WsmOptions options = await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Login.Kerberos);
        await using WsmSession session = await WsmSession.ConnectAsync(options);
        await using WsmShell shell = await session.OpenShellAsync();
        await using WsmCommand cat = await shell.StartAsync("cat");
        System.IO.MemoryStream output = new();

        Task writing = cat.WriteAsync(input, isEnd: true);
        await foreach (WsmOutput piece in cat.ReadAsync())
        {
            output.Write(piece.Data.Span);
        }

        await writing;
        Assert.Equal(input, output.ToArray());
    }
}
