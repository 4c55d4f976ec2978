using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace WinRM.Transport;

/// <summary>
/// The idle connections of ONE session. Endpoint, proxy, both credentials and the TLS policy are those of the session's options, and no other session
/// can reach the pool: an authenticated connection is never lent to somebody who has not authenticated (N8, N13).
/// </summary>
internal sealed class ConnectionPool(WsmOptions options) : IAsyncDisposable
{
    private readonly Stack<WsmConnection> _idle = new();
    private bool _isClosed;
    private int _opened;

    /// <summary>Connections that were opened, each with an authentication of its own.</summary>
    public int Opened => _opened;

    /// <summary>Takes the connection that was used last, or opens one.</summary>
    /// <exception cref="ObjectDisposedException">The session was closed.</exception>
    public async ValueTask<WsmConnection> TakeAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(IsClosed, typeof(WsmSession));
        while (Idle() is { } idle)
        {
            if (idle.IsUsable)
            {
                return idle;
            }

            await idle.DisposeAsync().ConfigureAwait(false);
        }

        WsmConnection opened = await WsmConnection.OpenAsync(options, cancellation).ConfigureAwait(false);
        int count = Interlocked.Increment(ref _opened);
        if (count > 1)
        {
            TransportLog.Reauthenticated(options.Logger, options, count);
        }

        return opened;
    }

    /// <summary>Takes a connection back; a broken one is closed.</summary>
    public ValueTask ReturnAsync(WsmConnection connection)
    {
        lock (_idle)
        {
            if (!_isClosed && connection.State == WsmConnectionState.Ready)
            {
                _idle.Push(connection);
                return ValueTask.CompletedTask;
            }
        }

        return connection.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_idle)
        {
            _isClosed = true;
        }

        while (Idle() is { } idle)
        {
            await idle.DisposeAsync().ConfigureAwait(false);
        }
    }

    private bool IsClosed
    {
        get
        {
            lock (_idle)
            {
                return _isClosed;
            }
        }
    }

    private WsmConnection? Idle()
    {
        lock (_idle)
        {
            return _idle.TryPop(out WsmConnection? idle) ? idle : null;
        }
    }
}
