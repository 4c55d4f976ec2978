using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport;

namespace WinRM.TransportBenchmarks;

/// <summary>Many sessions at once, for a while: nothing may fail and memory may not grow.</summary>
internal static class Soak
{
    /// <summary>What came of it.</summary>
    /// <param name="Commands">Commands that ran.</param>
    /// <param name="Errors">Commands that failed, or gave something else than was asked for.</param>
    /// <param name="Connections">Connections that were opened.</param>
    /// <param name="EarlyMiB">Managed memory in use after a third of the time, garbage collected.</param>
    /// <param name="LateMiB">The same at the end.</param>
    public sealed record Outcome(int Commands, int Errors, int Connections, double EarlyMiB, double LateMiB);

    /// <summary>Runs it in this process, which has the environment of a client.</summary>
    public static async Task<Outcome> RunAsync(Uri server, int sessions, TimeSpan time)
    {
        using CancellationTokenSource end = new(time);
        int commands = 0;
        int errors = 0;
        int connections = 0;
        Task[] running = [.. Enumerable.Range(0, sessions).Select(number => Task.Run(async () =>
        {
            try
            {
                await using WsmSession session = await WsmSession.ConnectAsync(OurClient.Options(server, number % 2 == 0 ? "kerberos" : "ntlm") with { ConnectTimeout = TimeSpan.FromMinutes(2) });
                while (!end.IsCancellationRequested)
                {
                    WsmCommandResult result = await session.RunAsync("echo", [$"session {number}"]);
                    Interlocked.Increment(ref commands);
                    if (result != new WsmCommandResult(0, $"session {number}\r\n", ""))
                    {
                        Interlocked.Increment(ref errors);
                    }
                }

                Interlocked.Add(ref connections, session.ConnectionsOpened);
            }
            catch (Exception failure) when (failure is WsmException or InsecureTransportException)
            {
                Interlocked.Increment(ref errors);
                Console.Error.WriteLine(failure.Message);
            }
        }))];
        List<double> memory = [];
        Task all = Task.WhenAll(running);
        while (!all.IsCompleted)
        {
            await Task.WhenAny(all, Task.Delay(time / 12));
            memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1048576.0);
        }

        await all;
        return new Outcome(commands, errors, connections, memory[memory.Count / 3], memory[^2]);
    }
}
