using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;
using WinRM.Transport.Tests.Fixtures;
using WinRM.TransportBenchmarks;

// TransportBenchmarks [--rounds N] [--sessions N] [--seconds N] [--markdown FILE]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["client", ..])
{
    await OurClient.RunAsync(new Uri(args[1]), new Job(args[2], int.Parse(args[3]), int.Parse(args[4]), args[5]), args.Length > 6 ? new Uri(args[6]) : null);
    return;
}

if (args is ["soak", ..])
{
    Soak.Outcome done = await Soak.RunAsync(new Uri(args[1]), int.Parse(args[2]), TimeSpan.FromSeconds(double.Parse(args[3])));
    Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(done));
    return;
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;
int rounds = int.Parse(Option("--rounds") ?? "3");
string sessions = Option("--sessions") ?? "200";
string seconds = Option("--seconds") ?? "60";

using KerberosRealm realm = await KerberosRealm.StartAsync();
using NtlmAccounts accounts = new();
using ListenerProcess listener = await ListenerProcess.StartAsync(["--http"], realm.ServerEnvironment.Concat(accounts.ServerEnvironment));
using ListenerProcess quiet = await ListenerProcess.StartAsync(["--http", "--quiet"], realm.ServerEnvironment.Concat(accounts.ServerEnvironment));
Table table = new();

Series counting = new(realm, listener, 1);
table.Head("one command in a session of its own: HTTP requests / TCP connections", [.. Series.Clients.Take(2).Select(static client => client.Name)]);
using (ProxyProcess squid = await Squid.StartAsync(SquidManner.Default))
{
    foreach ((string name, Uri? proxy) in new (string, Uri?)[] { ("direct", null), ("through squid over HTTP", new Uri($"http://localhost:{squid.Port}")) })
    {
        foreach (string mechanism in (string[])["kerberos", "ntlm"])
        {
            table.Row([$"{mechanism}, {name}", .. (await counting.CountAsync(mechanism, proxy)).Take(2).Select(static count => $"{count.Requests} / {count.Connections}")]);
        }
    }
}

Series series = new(realm, quiet, rounds);
table.Head("in one session, CPU of the client", [.. Series.Clients.Select(static client => client.Name), "ratio", "ratio, inline", "wall ratio", "listener's share of our wall"]);
IReadOnlyList<Sample> echo = [];
foreach ((string name, Job job) in new (string, Job)[]
{
    ("a command, kerberos", new Job("kerberos", 1000, 1000, "echo hi")),
    ("a command, ntlm", new Job("ntlm", 1000, 1000, "echo hi")),
    ("1 MiB of output, kerberos", new Job("kerberos", 20, 20, "lines 1")),
    ("64 MiB of output, kerberos", new Job("kerberos", 1, 1, "lines 64")),
})
{
    IReadOnlyList<Sample> all = await series.MeasureAsync(job);
    echo = echo.Count == 0 ? all : echo;
    double share = all[0].ListenerMs * job.Commands / (job.Commands + job.WarmUp) / all[0].WallMs;
    table.Row([
        name, .. all.Select(static sample => $"{sample.CpuMs / sample.Commands:0.00} ms"),
        $"{all[1].CpuMs / all[0].CpuMs:0.0}", $"{all[1].CpuMs / all[2].CpuMs:0.0}", $"{all[1].WallMs / all[0].WallMs:0.0}", $"{share:0.00} cores"]);
}

const int MessagesOfCommand = 5;
table.Head("WinRM.Transport alone", "measured");
table.Row("allocated per message (request and answer)", $"{echo[0].Allocated / 1024.0 / echo[0].Commands / MessagesOfCommand:0.0} KiB");
Tool.Result soak = await Tool.RunAsync(Environment.ProcessPath!, ["soak", quiet.Http.AbsoluteUri, sessions, seconds], realm.ClientEnvironment("alice"));
Soak.Outcome outcome = System.Text.Json.JsonSerializer.Deserialize<Soak.Outcome>(soak.Output) ?? throw new InvalidOperationException(soak.Error);
table.Row($"{sessions} sessions for {seconds} s", $"{outcome.Commands} commands, {outcome.Errors} errors, {outcome.Connections} connections");
table.Row("managed memory after a third of the time and at the end", $"{outcome.EarlyMiB:0.0} MiB, {outcome.LateMiB:0.0} MiB");
Console.Error.Write(soak.Error);
if (Option("--markdown") is { } file)
{
    table.WriteTo(file);
}
