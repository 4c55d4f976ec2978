using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Listener;
using WinRM.Transport.Tests.Fixtures;

namespace WinRM.TransportBenchmarks;

/// <summary>The clients do the same jobs in turns, so that a noisy machine is noisy for both.</summary>
internal sealed class Series(KerberosRealm realm, ListenerProcess listener, int rounds)
{
    /// <summary>The clients: ours, the peer, and ours with socket completions on the thread that polls.</summary>
    public static IReadOnlyList<Client> Clients { get; } = [new Client.Ours(isInline: false), new Client.Python(), new Client.Ours(isInline: true)];

    /// <summary>Samples of a job, by client; the median by processor time.</summary>
    public async Task<IReadOnlyList<Sample>> MeasureAsync(Job job)
    {
        List<Sample>[] samples = [.. Clients.Select(static _ => new List<Sample>())];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < Clients.Count; i++)
            {
                double before = listener.ProcessorTime.TotalMilliseconds;
                Sample sample = await Clients[i].RunAsync(realm, listener.Http, job);
                samples[i].Add(sample with { ListenerMs = listener.ProcessorTime.TotalMilliseconds - before });
            }
        }

        return [.. samples.Select(static of => of.OrderBy(static sample => sample.CpuMs).ElementAt(of.Count / 2))];
    }

    /// <summary>Requests and TCP connections that the listener saw for one command in a session of its own.</summary>
    public async Task<IReadOnlyList<(int Requests, int Connections)>> CountAsync(string mechanism, Uri? proxy)
    {
        List<(int, int)> counts = [];
        foreach (Client client in Clients)
        {
            listener.Mark();
            await client.RunAsync(realm, listener.Http, new Job(mechanism, 0, 1, "echo hi"), proxy);
            await listener.WaitAsync(static what => what is { Event: "request", Operation: "Delete" });
            IReadOnlyList<ListenerEvent> events = listener.Events;
            counts.Add((events.Count(static what => what.Event == "request"), events.Where(static what => what.Event == "request").Select(static what => what.Connection).Distinct().Count()));
        }

        return counts;
    }
}
