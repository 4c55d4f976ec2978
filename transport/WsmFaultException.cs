using System.Globalization;

namespace WinRM.Transport;

/// <summary>What a fault means for the caller.</summary>
public enum WsmFaultKind
{
    /// <summary>None of the others; see <see cref="WsmFaultException.Code"/>.</summary>
    Other,

    /// <summary>Nothing happened within <see cref="WsmOptions.OperationTimeout"/>; no failure when output is awaited.</summary>
    OperationTimedOut,

    /// <summary>The identity may not do this.</summary>
    AccessDenied,

    /// <summary>The shell or command is not there, or not any more.</summary>
    NotFound,

    /// <summary>The operation was aborted, as after a signal.</summary>
    Aborted,

    /// <summary>An envelope was larger than the server or the client accepts.</summary>
    EnvelopeTooLarge,

    /// <summary>A quota of shells, operations, users or processes is used up.</summary>
    QuotaExceeded,

    /// <summary>The server does not read the charset.</summary>
    Charset,

    /// <summary>The server refuses unencrypted messages.</summary>
    UnencryptedRefused,
}

/// <summary>The server answered with a SOAP fault.</summary>
public sealed class WsmFaultException : WsmException
{
    internal WsmFaultException(uint code, string subcode, string reason)
        : base(string.Create(CultureInfo.InvariantCulture, $"The server answers: {reason} ({subcode}, 0x{code:X8})"))
    {
        Code = code;
        Subcode = subcode;
        Reason = reason;
    }

    /// <summary>The code of the WSManFault or WMI error (wsmerror.h), or 0.</summary>
    public uint Code { get; }

    /// <summary>The SOAP subcode without its prefix, as in TimedOut.</summary>
    public string Subcode { get; }

    /// <summary>What the server says.</summary>
    public string Reason { get; }

    /// <summary>The machine that says it, or "".</summary>
    public string Machine { get; init; } = "";

    /// <summary>The provider that failed, or "".</summary>
    public string Provider { get; init; } = "";

    /// <summary>What it means for the caller.</summary>
    public WsmFaultKind Kind => Code switch
    {
        0x80338029 => WsmFaultKind.OperationTimedOut,
        5 or 0x80070005 => WsmFaultKind.AccessDenied,
        0x8033805B => WsmFaultKind.NotFound,
        995 or 0x800703E3 => WsmFaultKind.Aborted,
        >= 0x80338047 and <= 0x80338049 => WsmFaultKind.EnvelopeTooLarge,
        0x8033804C => WsmFaultKind.Charset,
        0x803380DE or 0x803380D7 => WsmFaultKind.UnencryptedRefused,
        0x803381A5 or 0x803381A6 or 0x803381AB or (>= 0x803381E4 and <= 0x803381EA) => WsmFaultKind.QuotaExceeded,
        0 when Subcode == "TimedOut" => WsmFaultKind.OperationTimedOut,
        0 when Subcode == "AccessDenied" => WsmFaultKind.AccessDenied,
        0 when Subcode == "QuotaLimit" => WsmFaultKind.QuotaExceeded,
        _ => WsmFaultKind.Other,
    };
}
