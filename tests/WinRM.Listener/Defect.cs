using System;
using System.Globalization;
using System.Linq;

namespace WinRM.Listener;

/// <summary>Something that the listener does wrong on purpose: <c>name[=number][@Operation]</c>.</summary>
/// <param name="Name">One of <see cref="Names"/>.</param>
/// <param name="Number">A leg, a count, milliseconds or a fault code.</param>
/// <param name="Operation">In the answer to which operation; null: to any.</param>
internal sealed record Defect(string Name, uint Number, string? Operation)
{
    /// <summary>The connection is reset instead of answering this leg of the logon.</summary>
    public const string DropAtLeg = "drop-at-leg";

    /// <summary>The answer that completes the logon closes the connection.</summary>
    public const string CloseAfter200 = "close-after-200";

    /// <summary>The answer that completes the logon carries no token.</summary>
    public const string NoFinalToken = "no-final-token";

    /// <summary>The connection is reset in the middle of an answer.</summary>
    public const string Truncate = "truncated-body";

    /// <summary>The connection is reset instead of answering.</summary>
    public const string Drop = "drop";

    /// <summary>Another protocol is named than the one that was negotiated.</summary>
    public const string WrongProtocol = "wrong-protocol";

    /// <summary>One byte more is announced than there is.</summary>
    public const string WrongLength = "wrong-length";

    /// <summary>A bit of the ciphertext is flipped.</summary>
    public const string Tamper = "tampered";

    /// <summary>The encrypted answer before this one is sent once more instead.</summary>
    public const string Replay = "replayed-answer";

    /// <summary>SOAP in clear in answer to an encrypted request.</summary>
    public const string Plaintext = "plaintext-answer";

    /// <summary>The answer comes late by so many milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>Status 500 with nothing in it.</summary>
    public const string Empty500 = "empty-500";

    /// <summary>Status 401 although the connection is authenticated.</summary>
    public const string Deny = "401";

    /// <summary>A SOAP fault with this code.</summary>
    public const string SoapFault = "soap-fault";

    /// <summary>So many times for each command, Receive says that the time of the operation is up.</summary>
    public const string ReceiveTimeouts = "receive-timeouts";

    /// <summary>Answers come in chunks, without a length.</summary>
    public const string Chunked = "chunked";

    /// <summary>All of them.</summary>
    public static readonly string[] Names =
    [
        DropAtLeg, CloseAfter200, NoFinalToken, Truncate, Drop, WrongProtocol, WrongLength, Tamper, Replay, Plaintext, Delay, Empty500, Deny, SoapFault, ReceiveTimeouts, Chunked,
    ];

    /// <summary>Reads one.</summary>
    public static Defect Parse(string text)
    {
        string[] parts = text.Split('@', 2);
        string[] pair = parts[0].Split('=', 2);
        uint number = 0;
        if (!Names.Contains(pair[0]) || (pair.Length == 2 && !uint.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out number)))
        {
            throw new FormatException($"--fault: {text} is no name[=number][@Operation] with one of {string.Join(", ", Names)}");
        }

        return new Defect(pair[0], number, parts.Length == 2 ? parts[1] : null);
    }
}
