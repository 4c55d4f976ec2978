using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using WinRM.Transport.Shells;
using WinRM.Transport.Soap;

namespace WinRM.Transport;

/// <summary>
/// One identity at one endpoint. It opens connections when it needs them, always with the same options; requests may run at the same time, each on a
/// connection of its own. A request that has to open a connection can fail as <see cref="ConnectAsync"/> can, with an
/// <see cref="InsecureTransportException"/> too.
/// </summary>
public sealed class WsmSession : IAsyncDisposable
{
    private readonly EnvelopeWriter _writer;
    private readonly ConnectionPool _pool;

    private WsmSession(WsmOptions options)
    {
        Options = options;
        _writer = new EnvelopeWriter(options);
        _pool = new ConnectionPool(options);
    }

    /// <summary>What the session was opened with.</summary>
    public WsmOptions Options { get; }

    /// <summary>Connections that were opened, each with an authentication of its own; more than one for a command means that something breaks them.</summary>
    public int ConnectionsOpened => _pool.Opened;

    /// <summary>Opens a session and its first connection.</summary>
    /// <inheritdoc cref="WsmConnection.OpenAsync(WsmOptions, CancellationToken)"/>
    public static async Task<WsmSession> ConnectAsync(WsmOptions options, CancellationToken cancellation = default)
    {
        WsmSession session = new(options);
        await session._pool.ReturnAsync(await session._pool.TakeAsync(cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return session;
    }

    /// <summary>Asks the server what it is.</summary>
    /// <exception cref="WsmException">The request failed.</exception>
    public Task<WsmIdentity> IdentifyAsync(CancellationToken cancellation = default) =>
        RequestAsync(WsmIdentity.Request, WsmIdentity.Read, cancellation);

    /// <summary>Opens a command shell (cmd) on the server.</summary>
    /// <param name="options">Null for the server's defaults.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="WsmException">The request failed.</exception>
    public async Task<WsmShell> OpenShellAsync(WsmShellOptions? options = null, CancellationToken cancellation = default)
    {
        string shell = await RequestAsync(ShellRequests.Create(options ?? new WsmShellOptions()), ShellRequests.ReadShellId, cancellation).ConfigureAwait(false);
        return new WsmShell(this, shell);
    }

    /// <summary>Runs one command in a shell of its own and waits for its end. Output is kept in memory; see <see cref="WsmCommand.ReadAsync"/> for streaming.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Its arguments, passed on as they are: quoting is the caller's.</param>
    /// <param name="cancellation">Ends the command on the server as well.</param>
    /// <exception cref="WsmException">A request failed.</exception>
    public async Task<WsmCommandResult> RunAsync(string command, IReadOnlyList<string>? arguments = null, CancellationToken cancellation = default)
    {
        WsmShell shell = await OpenShellAsync(cancellation: cancellation).ConfigureAwait(false);
        await using (shell.ConfigureAwait(false))
        {
            WsmCommand running = await shell.StartAsync(command, arguments, cancellation).ConfigureAwait(false);
            await using (running.ConfigureAwait(false))
            {
                return await running.WaitAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads a resource, as in "http://schemas.microsoft.com/wbem/wsman/1/config".</summary>
    /// <param name="resource">The resource's address.</param>
    /// <param name="selectors">What to select of it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="WsmException">The request failed.</exception>
    public Task<XElement> GetAsync(string resource, IReadOnlyList<KeyValuePair<string, string>>? selectors = null, CancellationToken cancellation = default) =>
        RequestAsync(
            new WsmRequest(Names.Transfer + "/Get", resource) { Selectors = selectors ?? [], IsRepeatable = true },
            static xml => (XElement)XNode.ReadFrom(xml), cancellation);

    /// <summary>Reads WinRM's own configuration (winrm get winrm/config).</summary>
    /// <exception cref="WsmException">The request failed.</exception>
    public Task<XElement> GetConfigurationAsync(CancellationToken cancellation = default) => GetAsync(Names.Configuration, null, cancellation);

    /// <summary>Reads all instances of a resource, as in "http://schemas.microsoft.com/wbem/wsman/1/config/listener".</summary>
    /// <param name="resource">The resource's address.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="WsmException">A request failed.</exception>
    public async IAsyncEnumerable<XElement> EnumerateAsync(string resource, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        EnumerationPage page = await RequestAsync(EnumerationPage.Begin(resource), EnumerationPage.Read, cancellation).ConfigureAwait(false);
        while (true)
        {
            foreach (XElement item in page.Items)
            {
                yield return item;
            }

            if (page.Context is not { } context)
            {
                yield break;
            }

            page = await RequestAsync(EnumerationPage.Pull(resource, context), EnumerationPage.Read, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Closes the session's connections. Shells that are still open are closed by the server when they time out.</summary>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    /// <summary>Sends a request and reads its answer. Only what can be repeated is sent again, once, when its connection breaks.</summary>
    internal async Task<T> RequestAsync<T>(WsmRequest request, Func<XmlDictionaryReader, T> read, CancellationToken cancellation)
    {
        using Activity? activity = TransportActivity.Request(request.Name, Options);
        string message = "uuid:" + Guid.NewGuid().ToString().ToUpperInvariant();
        ReadOnlyMemory<byte> envelope = _writer.Write(request, message);
        for (bool isLast = !request.IsRepeatable; ; isLast = true)
        {
            WsmConnection connection = await _pool.TakeAsync(cancellation).ConfigureAwait(false);
            try
            {
                WsmAnswer answer = await connection.ExchangeAsync(envelope, cancellation).ConfigureAwait(false);
                TransportLog.Answered(Options.Logger, request.Name, answer.Status);
                return EnvelopeReader.Read(answer.Envelope, answer.Charset, request.Action.Length == 0 ? null : message, read);
            }
            catch (WsmConnectionException broken) when (connection.HasSent)
            {
                if (isLast)
                {
                    throw request.IsRepeatable ? broken : new WsmOutcomeUnknownException(request.Name, broken);
                }

                TransportLog.Resent(Options.Logger, request.Name, broken.Message);
                request.Resent?.Invoke();
            }
            catch (WsmException failure) when (failure is not (WsmFaultException or WsmConnectionException))
            {
                // A proper fault is an answer; anything else ends the connection, whatever it looked like on the wire.
                await connection.DisposeAsync().ConfigureAwait(false);
                failure.IsOutcomeUnknown = connection.HasSent && !request.IsRepeatable && failure is not WsmAuthenticationException;
                throw;
            }
            finally
            {
                await _pool.ReturnAsync(connection).ConfigureAwait(false);
            }
        }
    }
}
