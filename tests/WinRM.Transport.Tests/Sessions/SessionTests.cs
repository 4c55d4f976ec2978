using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace WinRM.Transport.Tests.Sessions;

public sealed class SessionTests
{
    private const string TimedOut = "<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>w:TimedOut</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en-US\">later</s:Text></s:Reason>"
        + "<s:Detail><f:WSManFault xmlns:f=\"http://schemas.microsoft.com/wbem/wsman/1/wsmanfault\" Code=\"2150858793\" Machine=\"m\"><f:Message>nothing yet</f:Message></f:WSManFault></s:Detail></s:Fault>";

    private static Func<ScriptedServer.Request, string> Once(string action, Func<ScriptedServer.Request, string> answer)
    {
        int seen = 0;
        return request => request.Action == action && Interlocked.Increment(ref seen) == 1 ? answer(request) : request.Healthy();
    }

    [Fact]
    public async Task A_command_takes_five_requests_on_one_connection()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        WsmCommandResult result = await session.RunAsync("hostname");
        Assert.Equal(new WsmCommandResult(7, "hi", ""), result);
        Assert.Equal(["Create", "Command", "Receive", "Signal", "Delete"], server.Requests.Select(static r => r.Action));
        Assert.All(server.Requests, static request => Assert.Equal(1, request.Connection));
    }

    [Fact]
    public async Task A_lost_answer_to_Command_is_an_unknown_outcome_and_is_not_sent_again()
    {
        await using ScriptedServer server = new(Once("Command", static _ => ScriptedServer.Close));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        WsmOutcomeUnknownException unknown = await Assert.ThrowsAsync<WsmOutcomeUnknownException>(() => session.RunAsync("format", ["c:"]));
        Assert.Equal("Command", unknown.Action);
        Assert.Single(server.Requests, static request => request.Action == "Command");
    }

    [Theory]
    [InlineData("Receive")]
    public async Task A_lost_answer_to_what_can_be_repeated_is_asked_for_once_more(string action)
    {
        await using ScriptedServer server = new(Once(action, static _ => ScriptedServer.Close));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        Assert.Equal("hi", (await session.RunAsync("hostname")).Output);
        Assert.Equal(2, server.Requests.Count(request => request.Action == action));
        Assert.Equal(2, session.ConnectionsOpened);
    }

    [Fact]
    public async Task What_can_be_repeated_is_not_repeated_for_ever()
    {
        await using ScriptedServer server = new(static request => request.Action == "Identify" ? ScriptedServer.Close : request.Healthy());
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await Assert.ThrowsAsync<WsmConnectionException>(() => session.IdentifyAsync());
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task No_output_yet_is_no_failure_and_keeps_the_connection()
    {
        await using ScriptedServer server = new(Once("Receive", static request => request.Answer(TimedOut, "500 Internal Server Error")));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        Assert.Equal("hi", (await session.RunAsync("hostname")).Output);
        Assert.Equal(1, session.ConnectionsOpened);
    }

    [Fact]
    public async Task A_fault_is_an_exception_with_its_parts()
    {
        await using ScriptedServer server = new(Once("Create", static request => request.Answer(TimedOut.Replace("2150858793", "2150859173", StringComparison.Ordinal), "500 Error")));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        WsmFaultException fault = await Assert.ThrowsAsync<WsmFaultException>(() => session.OpenShellAsync());
        Assert.Equal((0x803381A5, WsmFaultKind.QuotaExceeded, "TimedOut", "nothing yet", "m"), (fault.Code, fault.Kind, fault.Subcode, fault.Reason, fault.Machine));
    }

    [Fact]
    public async Task An_answer_to_another_request_breaks_the_session_s_trust()
    {
        await using ScriptedServer server = new(Once("Create", static request => request.Answer("<x/>", relatesTo: "uuid:OTHER")));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await Assert.ThrowsAsync<WsmProtocolException>(() => session.OpenShellAsync());
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_ends_the_connection()
    {
        await using ScriptedServer server = new(Once("Create", static request => request.Healthy() + "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await using WsmShell shell = await session.OpenShellAsync();
        await Assert.ThrowsAsync<WsmProtocolException>(() => shell.StartAsync("hostname"));
    }

    [Fact]
    public async Task A_connection_that_the_server_closes_is_replaced_for_the_next_request()
    {
        await using ScriptedServer server = new(Once("Create", static request => request.Answer("<rsp:ShellId>S1</rsp:ShellId>", headers: "Connection: close\r\n")));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        Assert.Equal(7, (await session.RunAsync("hostname")).ExitCode);
        Assert.Equal(2, session.ConnectionsOpened);
    }

    [Fact]
    public async Task A_refused_credential_is_said_to_be_one()
    {
        await using ScriptedServer server = new(static _ => "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"w\"\r\nContent-Length: 0\r\n\r\n");
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await Assert.ThrowsAsync<WsmAuthenticationException>(() => session.IdentifyAsync());
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_connection_that_broke()
    {
        using ManualResetEventSlim never = new();
        await using ScriptedServer server = new(request =>
        {
            never.Wait();
            return request.Healthy();
        });
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options with { OperationTimeout = TimeSpan.FromMilliseconds(100), NetworkDelay = TimeSpan.FromMilliseconds(100) });
        await Assert.ThrowsAsync<WsmOutcomeUnknownException>(() => session.OpenShellAsync());
        never.Set();
    }

    [Fact]
    public async Task Cancelling_a_read_ends_the_command_on_the_server()
    {
        using CancellationTokenSource cancel = new();
        await using ScriptedServer server = new(request =>
        {
            if (request.Action == "Receive")
            {
                cancel.Cancel();
                Thread.Sleep(200);
            }

            return request.Healthy();
        });
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync("ping", ["-t"], cancel.Token));
        Assert.Equal(["Signal", "Delete"], server.Requests.Select(static request => request.Action).TakeLast(2));
    }

    [Fact]
    public async Task Two_sessions_never_share_a_connection()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        await using WsmSession one = await WsmSession.ConnectAsync(server.Options);
        await one.IdentifyAsync();
        await using WsmSession other = await WsmSession.ConnectAsync(server.Options with { Credential = new NetworkCredential("user", "wrong") });
        await other.IdentifyAsync();
        Assert.Equal([1, 2], server.Requests.Select(static request => request.Connection));
    }

    [Fact]
    public async Task Requests_at_the_same_time_have_connections_of_their_own()
    {
        using Barrier both = new(2);
        await using ScriptedServer server = new(request =>
        {
            both.SignalAndWait(TimeSpan.FromSeconds(20));
            return request.Healthy();
        });
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await Task.WhenAll(session.IdentifyAsync(), session.IdentifyAsync());
        Assert.Equal(2, session.ConnectionsOpened);
    }

    [Fact]
    public async Task Input_is_sent_in_envelopes_of_the_allowed_size()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options with { MaxEnvelopeSize = 8192 });
        await using WsmShell shell = await session.OpenShellAsync();
        await using WsmCommand command = await shell.StartAsync("more");
        byte[] input = Encoding.ASCII.GetBytes(new string('x', 10_000));
        await command.WriteAsync(input, isEnd: true);
        ScriptedServer.Request[] sends = [.. server.Requests.Where(static request => request.Action == "Send")];
        Assert.Equal(4, sends.Length);
        Assert.All(sends, static send => Assert.True(Encoding.UTF8.GetByteCount(send.Body) <= 8192));
        Assert.Equal(["false", "false", "false", "true"], sends.Select(static send => send.Body.Contains("End=\"true\"", StringComparison.Ordinal) ? "true" : "false"));
    }

    [Fact]
    public async Task A_request_larger_than_an_envelope_is_not_sent()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options with { MaxEnvelopeSize = 8192 });
        await using WsmShell shell = await session.OpenShellAsync();
        await Assert.ThrowsAsync<WsmException>(() => shell.StartAsync("echo", [new string('x', 9000)]));
        Assert.DoesNotContain(server.Requests, static request => request.Action == "Command");
    }

    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("a\uFFFFb")]
    public async Task A_command_that_XML_cannot_carry_is_refused(string command)
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await using WsmShell shell = await session.OpenShellAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => shell.StartAsync(command));
    }

    [Fact]
    public async Task An_untrusted_server_is_refused_before_any_request()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        await Assert.ThrowsAsync<WsmAuthenticationException>(() => WsmSession.ConnectAsync(server.Options with { TrustedRoots = null }));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_with_another_name_is_refused()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        UriBuilder numeric = new(server.Options.Endpoint) { Host = "127.0.0.1" };
        await Assert.ThrowsAsync<WsmAuthenticationException>(() => WsmSession.ConnectAsync(server.Options with { Endpoint = numeric.Uri }));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_shell_is_set_up_as_asked()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        WsmShellOptions options = new()
        {
            WorkingDirectory = @"c:\t<1>",
            IdleTimeout = TimeSpan.FromMinutes(2),
            NoProfile = true,
            Environment = new Dictionary<string, string> { ["A"] = "b&c" },
        };
        await using WsmShell shell = await session.OpenShellAsync(options);
        string body = server.Requests.Single().Body;
        Assert.Contains("<rsp:Variable Name=\"A\">b&amp;c</rsp:Variable>", body, StringComparison.Ordinal);
        Assert.Contains(@"<rsp:WorkingDirectory>c:\t&lt;1&gt;</rsp:WorkingDirectory>", body, StringComparison.Ordinal);
        Assert.Contains("<rsp:IdleTimeOut>PT2M</rsp:IdleTimeOut>", body, StringComparison.Ordinal);
        Assert.Contains("<w:Option Name=\"WINRS_NOPROFILE\">TRUE</w:Option>", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n", typeof(WsmOutcomeUnknownException))]
    [InlineData("HTTP/1.1 500 Error\r\nContent-Length: 0\r\n\r\n", typeof(WsmException))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<x>", typeof(WsmProtocolException))]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", typeof(WsmProtocolException))]
    public async Task A_command_without_a_proper_answer_may_have_run(string answer, Type kind)
    {
        await using ScriptedServer server = new(Once("Command", _ => answer));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await using WsmShell shell = await session.OpenShellAsync();
        WsmException failure = Assert.IsAssignableFrom<WsmException>(await Record.ExceptionAsync(() => shell.StartAsync("format")));
        Assert.Equal((kind, true), (failure.GetType(), failure.IsOutcomeUnknown));
        Assert.Single(server.Requests, static request => request.Action == "Command");
    }

    [Fact]
    public async Task A_fault_is_an_answer_and_its_outcome_is_known()
    {
        await using ScriptedServer server = new(Once("Command", static request => request.Answer(TimedOut, "500 Error")));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await using WsmShell shell = await session.OpenShellAsync();
        Assert.False((await Assert.ThrowsAsync<WsmFaultException>(() => shell.StartAsync("format"))).IsOutcomeUnknown);
        Assert.Equal(1, session.ConnectionsOpened);
    }

    [Fact]
    public async Task Output_that_was_lost_with_a_connection_is_told()
    {
        await using ScriptedServer server = new(Once("Receive", static _ => ScriptedServer.Close));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        Assert.True((await session.RunAsync("hostname")).MayLackOutput);
        Assert.False((await session.RunAsync("hostname")).MayLackOutput);
    }

    [Fact]
    public async Task An_answer_that_names_no_request_ends_the_connection()
    {
        await using ScriptedServer server = new(Once("Create", static request => request.Healthy().Replace("a:RelatesTo", "a:Relates__", StringComparison.Ordinal)));
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        await Assert.ThrowsAsync<WsmProtocolException>(() => session.OpenShellAsync());
        await session.IdentifyAsync();
        Assert.Equal(2, session.ConnectionsOpened);
    }

    [Fact]
    public async Task A_closed_session_logs_on_no_more()
    {
        await using ScriptedServer server = new(static request => request.Healthy());
        WsmSession session = await WsmSession.ConnectAsync(server.Options);
        WsmShell shell = await session.OpenShellAsync();
        await session.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => session.IdentifyAsync());
        await shell.DisposeAsync();
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancelling_tells_the_caller_s_own_token()
    {
        using CancellationTokenSource cancel = new();
        await using ScriptedServer server = new(request =>
        {
            cancel.Cancel();
            Thread.Sleep(100);
            return request.Healthy();
        });
        await using WsmSession session = await WsmSession.ConnectAsync(server.Options);
        Assert.Equal(cancel.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.OpenShellAsync(null, cancel.Token))).CancellationToken);
    }
}
