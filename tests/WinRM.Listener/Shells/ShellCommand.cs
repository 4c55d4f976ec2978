using System;
using System.Collections.Generic;
using System.IO.Pipelines;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace WinRM.Listener.Shells;

/// <summary>A command that runs in a shell. It waits when nobody fetches its output.</summary>
internal sealed class ShellCommand
{
    /// <summary>The exit code after ctrl_c: STATUS_CONTROL_C_EXIT.</summary>
    public const int Interrupted = unchecked((int)0xC000013A);

    private readonly Channel<OutputChunk> _output = Channel.CreateBounded<OutputChunk>(64);
    private readonly Pipe _input = new(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19));
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private OutputChunk _rest;

    /// <summary>Its identifier.</summary>
    public string Id { get; } = Guid.NewGuid().ToString().ToUpperInvariant();

    /// <summary>What it ended with, or null while it runs or has output left.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>How often Receive has said that the time is up, on purpose.</summary>
    public uint Timeouts { get; set; }

    /// <summary>Somebody has terminated it.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Cancelled when it has to end.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>What arrives on its standard input.</summary>
    public PipeReader Input => _input.Reader;

    /// <summary>Starts to run a line.</summary>
    public void Start(string line, Shell shell) => _ = RunAsync(line, shell);

    /// <summary>Writes output.</summary>
    public ValueTask WriteAsync(string stream, ReadOnlyMemory<byte> data) => _output.Writer.WriteAsync(new OutputChunk(stream, data), Stopping);

    /// <summary>Passes on input.</summary>
    public async Task SendAsync(byte[] data, bool isEnd, CancellationToken cancellation)
    {
        await _input.Writer.WriteAsync(data, cancellation);
        if (isEnd)
        {
            await _input.Writer.CompleteAsync();
        }
    }

    /// <summary>Waits for output and returns what there is, up to a number of bytes. Nothing, and no exit code: the time is up.</summary>
    public async Task<List<OutputChunk>> ReceiveAsync(int most, TimeSpan patience, CancellationToken cancellation)
    {
        List<OutputChunk> chunks = [];
        using CancellationTokenSource wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        wait.CancelAfter(patience);
        try
        {
            if (_rest.Data.IsEmpty && !await _output.Reader.WaitToReadAsync(wait.Token))
            {
                ExitCode = await _result.Task;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return chunks;
        }

        while (most > 0 && (!_rest.Data.IsEmpty || _output.Reader.TryRead(out _rest)))
        {
            int count = Math.Min(most, _rest.Data.Length);
            chunks.Add(_rest with { Data = _rest.Data[..count] });
            _rest = _rest with { Data = _rest.Data[count..] };
            most -= count;
        }

        if (_rest.Data.IsEmpty && _output.Reader.Completion.IsCompleted)
        {
            ExitCode = await _result.Task;
        }

        return chunks;
    }

    /// <summary>Ends it as a key would; what it wrote can still be fetched.</summary>
    public void Interrupt()
    {
        _result.TrySetResult(Interrupted);
        _stop.Cancel();
    }

    /// <summary>Ends it, and whoever waits for its output.</summary>
    public void Terminate()
    {
        IsTerminated = true;
        _stop.Cancel();
    }

    private async Task RunAsync(string line, Shell shell)
    {
        int code = Interrupted;
        try
        {
            code = await CommandCatalog.RunAsync(line, this, shell);
        }
        catch (OperationCanceledException)
        {
            // Terminated or interrupted.
        }
        finally
        {
            _result.TrySetResult(code);
            _output.Writer.Complete();
        }
    }
}
