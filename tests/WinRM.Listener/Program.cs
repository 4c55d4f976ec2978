using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using WinRM.Listener;
using WinRM.Listener.Http;

// A WinRM listener for tests. It serves loopback only, tells on standard output what it saw, and ends with its standard input.
ListenerOptions options;
try
{
    options = ListenerOptions.Parse(args);
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}

EventLog log = new(Console.OpenStandardOutput(), options.IsQuiet);
await using WebApplication server = ListenerHost.Build(options, log);
await server.StartAsync();
log.Write(ListenerHost.Ready(server));
await WaitForEndOfInputAsync();
await server.StopAsync(new CancellationToken(canceled: true));
return 0;

static async Task WaitForEndOfInputAsync()
{
    while (await Console.In.ReadLineAsync() is not null)
    {
    }
}
