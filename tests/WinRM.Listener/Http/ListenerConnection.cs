using System;
using WinRM.Listener.Security;

namespace WinRM.Listener.Http;

/// <summary>One TCP connection. Who has logged on over it is known here and nowhere else.</summary>
/// <param name="Id">Counted from one.</param>
/// <param name="ClientPort">The port of whoever has opened it.</param>
/// <param name="IsTls">It is protected by TLS.</param>
internal sealed record ListenerConnection(int Id, int ClientPort, bool IsTls) : IDisposable
{
    /// <summary>How many requests came.</summary>
    public int Requests { get; set; }

    /// <summary>How many legs the logon has had.</summary>
    public int Legs { get; set; }

    /// <summary>The scheme of the logon.</summary>
    public string? Scheme { get; private set; }

    /// <summary>The logon, begun or complete.</summary>
    public GssAcceptor? Logon { get; private set; }

    /// <summary>Who has logged on.</summary>
    public string? Identity { get; private set; }

    /// <summary>What proved it.</summary>
    public string? Mechanism { get; private set; }

    /// <summary>The encrypted answer before.</summary>
    public byte[]? LastAnswer { get; set; }

    /// <summary>A logon begins.</summary>
    public GssAcceptor Begin(string scheme)
    {
        Forget();
        Scheme = scheme;
        return Logon = new GssAcceptor();
    }

    /// <summary>A logon is complete.</summary>
    public void Complete(string identity, string mechanism) => (Identity, Mechanism) = (identity, mechanism);

    /// <summary>Nobody is logged on any more.</summary>
    public void Forget()
    {
        Logon?.Dispose();
        (Logon, Scheme, Identity, Mechanism, Legs, LastAnswer) = (null, null, null, null, 0, null);
    }

    /// <inheritdoc/>
    public void Dispose() => Forget();
}
