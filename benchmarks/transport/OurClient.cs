using System;
using System.Diagnostics;
using System.Net;
using System.Threading.Tasks;
using WinRM.Transport;
using WinRM.Transport.Tests.Fixtures;

namespace WinRM.TransportBenchmarks;

/// <summary>WinRM.Transport, measuring itself.</summary>
internal static class OurClient
{
    /// <summary>How a session is opened.</summary>
    public static WsmOptions Options(Uri server, string mechanism, Uri? proxy = null) => new(server)
    {
        Authentication = mechanism == "kerberos" ? WsmAuthentication.Kerberos : WsmAuthentication.Ntlm,
        Credential = mechanism == "kerberos" ? null : new NetworkCredential(NtlmAccounts.User, NtlmAccounts.Password, NtlmAccounts.Domain),
        UseAmbientCredential = mechanism == "kerberos",
        Proxy = proxy is null ? null : new WsmProxy(proxy),
    };

    /// <summary>Does a job and prints what it took.</summary>
    public static async Task RunAsync(Uri server, Job job, Uri? proxy)
    {
        await using WsmSession session = await WsmSession.ConnectAsync(Options(server, job.Mechanism, proxy));
        for (int i = 0; i < job.WarmUp; i++)
        {
            await RunOneAsync(session, job.Command);
        }

        using Process self = Process.GetCurrentProcess();
        TimeSpan cpu = self.TotalProcessorTime;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        long bytes = 0;
        for (int i = 0; i < job.Commands; i++)
        {
            bytes += await RunOneAsync(session, job.Command);
        }

        TimeSpan wall = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        self.Refresh();
        Console.WriteLine(new Sample(job.Commands, (self.TotalProcessorTime - cpu).TotalMilliseconds, wall.TotalMilliseconds, bytes, allocated));
    }

    /// <summary>Runs a command and returns how much it wrote.</summary>
    public static async Task<long> RunOneAsync(WsmSession session, string command)
    {
        await using WsmShell shell = await session.OpenShellAsync();
        await using WsmCommand running = await shell.StartAsync(command);
        long bytes = 0;
        await foreach (WsmOutput piece in running.ReadAsync())
        {
            bytes += piece.Data.Length;
        }

        return running.ExitCode == 0 ? bytes : throw new InvalidOperationException($"{command} ended with {running.ExitCode}.");
    }
}
