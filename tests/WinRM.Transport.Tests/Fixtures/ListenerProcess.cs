using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using WinRM.Listener;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>The reference listener in a process of its own: keys and accounts belong to processes.</summary>
internal sealed class ListenerProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly List<ListenerEvent> _events = [];
    private readonly StringBuilder _complaints = new();
    private readonly TaskCompletionSource<ListenerEvent> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _mark;

    private ListenerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => _complaints.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The address over HTTP.</summary>
    public Uri Http { get; private set; } = null!;

    /// <summary>The address over HTTPS.</summary>
    public Uri Https { get; private set; } = null!;

    /// <summary>What happened since <see cref="Mark"/>.</summary>
    public IReadOnlyList<ListenerEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events.Skip(_mark)];
            }
        }
    }

    /// <summary>The requests since <see cref="Mark"/>.</summary>
    public IReadOnlyList<ListenerEvent> Requests => [.. Events.Where(static what => what.Event == "request")];

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it complained of: defects of its own.</summary>
    public string Complaints => _complaints.ToString();

    /// <summary>Starts a listener.</summary>
    public static async Task<ListenerProcess> StartAsync(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "WinRM.Listener.dll");
        ListenerProcess listener = new(Process.Start(Tool.Describe(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, .. arguments], environment))!);
        try
        {
            ListenerEvent ready = await listener._ready.Task.WaitAsync(s_patience);
            listener.Http = new Uri($"http://localhost:{ready.Http ?? 0}/wsman");
            listener.Https = new Uri($"https://localhost:{ready.Https ?? 0}/wsman");
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Forgets what happened up to now.</summary>
    public void Mark()
    {
        lock (_events)
        {
            _mark = _events.Count;
        }
    }

    /// <summary>Waits until something has happened.</summary>
    public async Task<ListenerEvent> WaitAsync(Func<ListenerEvent, bool> matches)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < s_patience)
        {
            if (Events.FirstOrDefault(matches) is { } what)
            {
                return what;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("It did not happen.\n" + string.Join('\n', Events) + _complaints);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException("The listener has ended: " + _complaints));
            return;
        }

        ListenerEvent what = JsonSerializer.Deserialize<ListenerEvent>(line, ListenerEvent.Json)!;
        if (what.Event == "ready")
        {
            _ready.TrySetResult(what);
            return;
        }

        lock (_events)
        {
            _events.Add(what);
        }
    }
}
