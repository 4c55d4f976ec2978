using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport.Shells;

namespace WinRM.Transport;

/// <summary>A command that runs on the server.</summary>
public sealed class WsmCommand : IAsyncDisposable
{
    // What surrounds the input in a Send request, generously.
    private const int SendOverhead = 4096;

    private readonly WsmSession _session;
    private readonly string _shell;
    private bool _isClosed;

    internal WsmCommand(WsmSession session, string shell, string id)
    {
        _session = session;
        _shell = shell;
        Id = id;
    }

    /// <summary>The server's name for it.</summary>
    public string Id { get; }

    /// <summary>The exit code; null until the output was read to its end.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>A connection broke while output was on its way: what the lost answer held is missing from the output.</summary>
    public bool MayLackOutput { get; private set; }

    /// <summary>Reads what the command writes, as it comes, until it ends.</summary>
    /// <param name="cancellation">Stops reading; <see cref="DisposeAsync"/> ends the command.</param>
    /// <exception cref="WsmException">A request failed.</exception>
    public async IAsyncEnumerable<WsmOutput> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (ExitCode is null)
        {
            ReceivedOutput? received = await ReceiveAsync(cancellation).ConfigureAwait(false);
            foreach (WsmOutput piece in received?.Pieces ?? [])
            {
                yield return piece;
            }

            ExitCode = received?.ExitCode;
        }
    }

    /// <summary>Reads all output and waits for the end.</summary>
    /// <param name="cancellation">Stops waiting; <see cref="DisposeAsync"/> ends the command.</param>
    /// <exception cref="WsmException">A request failed.</exception>
    public async Task<WsmCommandResult> WaitAsync(CancellationToken cancellation = default)
    {
        MemoryStream output = new();
        MemoryStream error = new();
        await foreach (WsmOutput piece in ReadAsync(cancellation).ConfigureAwait(false))
        {
            (piece.IsError ? error : output).Write(piece.Data.Span);
        }

        return new WsmCommandResult(ExitCode ?? 0, Text(output), Text(error)) { MayLackOutput = MayLackOutput };
    }

    /// <summary>Writes to the command's standard input, in as many requests as the envelope's size demands.</summary>
    /// <param name="input">The bytes.</param>
    /// <param name="isEnd">Nothing will follow.</param>
    /// <param name="cancellation">Gives up; how much arrived is not known then.</param>
    /// <exception cref="WsmException">A request failed.</exception>
    public async Task WriteAsync(ReadOnlyMemory<byte> input, bool isEnd = false, CancellationToken cancellation = default)
    {
        int most = (_session.Options.MaxEnvelopeSize - SendOverhead) / 4 * 3;
        do
        {
            ReadOnlyMemory<byte> piece = input[..Math.Min(most, input.Length)];
            input = input[piece.Length..];
            await _session.RequestAsync(ShellRequests.Send(_shell, Id, piece, isEnd && input.IsEmpty), ShellRequests.ReadNothing, cancellation).ConfigureAwait(false);
        }
        while (!input.IsEmpty);
    }

    /// <summary>Sends a signal.</summary>
    /// <exception cref="WsmException">The request failed.</exception>
    public Task SignalAsync(WsmSignal signal, CancellationToken cancellation = default) =>
        _session.RequestAsync(ShellRequests.Signal(_shell, Id, signal), ShellRequests.ReadNothing, cancellation);

    /// <summary>Ends the command if it still runs, and has the server forget it; a failure is logged.</summary>
    public ValueTask DisposeAsync()
    {
        if (_isClosed)
        {
            return ValueTask.CompletedTask;
        }

        _isClosed = true;
        return Farewell.SendAsync(_session, ShellRequests.Signal(_shell, Id, WsmSignal.Terminate));
    }

    // Null when the server says that nothing was written yet: that is no failure, and the same connection goes on.
    private async Task<ReceivedOutput?> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            return await _session.RequestAsync(ShellRequests.Receive(_shell, Id, () => MayLackOutput = true), ReceivedOutput.Read, cancellation).ConfigureAwait(false);
        }
        catch (WsmFaultException fault) when (fault.Kind == WsmFaultKind.OperationTimedOut)
        {
            return null;
        }
    }

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
}
