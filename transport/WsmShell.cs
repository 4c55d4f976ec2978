using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using WinRM.Transport.Shells;

namespace WinRM.Transport;

/// <summary>A command shell on the server.</summary>
public sealed class WsmShell : IAsyncDisposable
{
    private readonly WsmSession _session;
    private bool _isClosed;

    internal WsmShell(WsmSession session, string id)
    {
        _session = session;
        Id = id;
    }

    /// <summary>The server's name for it.</summary>
    public string Id { get; }

    /// <summary>Starts a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Its arguments, passed on as they are: quoting is the caller's.</param>
    /// <param name="cancellation">Gives up; whether the command was started is not known then.</param>
    /// <exception cref="ArgumentException">A character cannot be sent: control characters are none of XML's.</exception>
    /// <exception cref="WsmException">The request failed.</exception>
    public async Task<WsmCommand> StartAsync(string command, IReadOnlyList<string>? arguments = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command);
        foreach (string text in (arguments ?? []).Prepend(command))
        {
            RequireXml(text);
        }

        string id = await _session.RequestAsync(ShellRequests.Command(Id, command, arguments ?? []), ShellRequests.ReadCommandId, cancellation).ConfigureAwait(false);
        return new WsmCommand(_session, Id, id);
    }

    /// <summary>Closes the shell on the server; a failure is logged, for the server closes idle shells by itself.</summary>
    public ValueTask DisposeAsync()
    {
        if (_isClosed)
        {
            return ValueTask.CompletedTask;
        }

        _isClosed = true;
        return Farewell.SendAsync(_session, ShellRequests.Delete(Id));
    }

    private static void RequireXml(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException failure)
        {
            throw new ArgumentException("A command has a character that XML cannot carry.", failure);
        }
    }
}
