using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;

namespace WinRM.Transport.Tests.Hostile;

/// <summary>What a hostile proxy does with what passes. This one only listens.</summary>
internal class Attack
{
    /// <summary>All clients come to the server on one connection.</summary>
    public bool SharesConnections { get; init; }

    /// <summary>The certificate with which tunnels are opened; null: their bytes pass.</summary>
    public X509Certificate2? Interception { get; init; }

    /// <summary>What is sent to the server instead of a request; the answer to the last one is the client's.</summary>
    public virtual IEnumerable<RawMessage> Requests(RawMessage request) => [request];

    /// <summary>What the client gets instead of the server's answer; null: the connection ends.</summary>
    public virtual byte[]? Answer(RawMessage request, RawMessage answer) => answer.ToBytes();

    /// <summary>How long the client waits for the server's answer.</summary>
    public virtual TimeSpan Delay(RawMessage request) => TimeSpan.Zero;

    /// <summary>What the client gets without the server being asked; null: the server is asked.</summary>
    public virtual RawMessage? Refusal(RawMessage request) => null;
}
