using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>Shells and commands against the listener.</summary>
[Collection(TestBed.Name)]
public sealed class ShellTests(TestBed bed)
{
    [FactWith(Need.Kerberos)]
    public async Task Input_reaches_the_command_in_pieces_and_comes_back_whole()
    {
        await using WsmSession session = await ConnectAsync();
        await using WsmShell shell = await session.OpenShellAsync();
        await using WsmCommand command = await shell.StartAsync("cat");
        string input = string.Concat(Enumerable.Range(0, 40_000).Select(static number => $"{number} "));

        Task<WsmCommandResult> result = command.WaitAsync();
        await command.WriteAsync(Encoding.UTF8.GetBytes(input), isEnd: true);

        Assert.Equal(new(0, input, ""), await result);
    }

    [FactWith(Need.Kerberos)]
    public async Task Much_output_comes_in_its_order_and_on_one_connection()
    {
        const int Megabytes = 8;
        await using WsmSession session = await ConnectAsync();
        await using WsmShell shell = await session.OpenShellAsync();
        await using WsmCommand command = await shell.StartAsync("lines", [$"{Megabytes}"]);
        using MemoryStream output = new();

        await foreach (WsmOutput piece in command.ReadAsync())
        {
            await output.WriteAsync(piece.Data);
        }

        output.Position = 0;
        using StreamReader lines = new(output);
        int count = 0;
        while (await lines.ReadLineAsync() is { } line)
        {
            Assert.StartsWith($"{count++:D12}", line, StringComparison.Ordinal);
        }

        Assert.Equal(Megabytes << 14, count);
        Assert.Equal(1, session.ConnectionsOpened);
    }

    [FactWith(Need.Kerberos)]
    public async Task Every_byte_of_output_arrives_as_it_was_written()
    {
        await using WsmSession session = await ConnectAsync();
        await using WsmShell shell = await session.OpenShellAsync();
        await using WsmCommand command = await shell.StartAsync("bytes");
        List<byte> bytes = [];

        await foreach (WsmOutput piece in command.ReadAsync())
        {
            bytes.AddRange(piece.Data.Span);
        }

        Assert.Equal(Enumerable.Range(0, 256).Select(static value => (byte)value), bytes);
    }

    [FactWith(Need.Kerberos)]
    public async Task A_shell_has_the_folder_and_the_variables_that_it_was_given()
    {
        await using WsmSession session = await ConnectAsync();
        await using WsmShell shell = await session.OpenShellAsync(new WsmShellOptions { WorkingDirectory = @"C:\Temp <&>", Environment = new Dictionary<string, string> { ["NAME"] = "v\u00E4lue" } });
        await using WsmCommand command = await shell.StartAsync("cd & set NAME");

        Assert.Equal("C:\\Temp <&>\r\nv\u00E4lue\r\n", (await command.WaitAsync()).Output);
    }

    [FactWith(Need.Kerberos)]
    public async Task An_interrupted_command_keeps_its_output_and_says_how_it_ended()
    {
        await using WsmSession session = await ConnectAsync();
        await using WsmShell shell = await session.OpenShellAsync();
        await using WsmCommand command = await shell.StartAsync("echo begun & sleep 60");

        await command.SignalAsync(WsmSignal.ControlC);
        WsmCommandResult result = await command.WaitAsync();

        Assert.Equal(new(unchecked((int)0xC000013A), "begun\r\n", ""), result);
    }

    [FactWith(Need.Kerberos)]
    public async Task Who_gives_up_ends_the_command_on_the_server()
    {
        ListenerProcess listener = await bed.ListenerAsync();
        await using WsmSession session = await ConnectAsync();
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync("sleep 60", cancellation: patience.Token));

        Assert.Equal("alice@WINRM.TEST", (await listener.WaitAsync(static what => what.Operation == "Signal")).Identity);
        await listener.WaitAsync(static what => what.Operation == "Delete");
    }

    [FactWith(Need.Kerberos)]
    public async Task Two_commands_run_at_the_same_time_on_two_connections()
    {
        await using WsmSession session = await ConnectAsync();

        WsmCommandResult[] results = await Task.WhenAll(session.RunAsync("sleep 0.5 & echo one"), session.RunAsync("sleep 0.5 & echo two"));

        Assert.Equal(["one\r\n", "two\r\n"], results.Select(static result => result.Output));
        Assert.Equal(2, session.ConnectionsOpened);
    }

    [FactWith(Need.Kerberos, Need.Ntlm)]
    public async Task A_shell_is_nobody_elses()
    {
        await using WsmSession alice = await ConnectAsync();
        await using WsmShell shell = await alice.OpenShellAsync();
        await using WsmSession carol = await WsmSession.ConnectAsync(await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Login.Ntlm));
        WsmShell stolen = new(carol, shell.Id);

        WsmFaultException fault = await Assert.ThrowsAsync<WsmFaultException>(() => stolen.StartAsync("whoami"));

        Assert.Equal(WsmFaultKind.NotFound, fault.Kind);
    }

    [FactWith(Need.Kerberos)]
    public async Task The_configuration_says_that_nothing_may_be_in_clear()
    {
        await using WsmSession session = await ConnectAsync();

        var configuration = await session.GetConfigurationAsync();

        Assert.All(configuration.Descendants().Where(static element => element.Name.LocalName == "AllowUnencrypted"), static element => Assert.Equal("false", element.Value));
    }

    [FactWith(Need.Kerberos)]
    public async Task All_listeners_are_listed()
    {
        await using WsmSession session = await ConnectAsync();
        List<string> transports = [];

        await foreach (var listener in session.EnumerateAsync("http://schemas.microsoft.com/wbem/wsman/1/config/listener"))
        {
            transports.Add(listener.Elements().Single(static element => element.Name.LocalName == "Transport").Value);
        }

        Assert.Equal(["HTTP", "HTTPS"], transports);
    }

    private async Task<WsmSession> ConnectAsync() => await WsmSession.ConnectAsync(await Logins.OptionsAsync(bed, (await bed.ListenerAsync()).Http, Login.Kerberos));
}
