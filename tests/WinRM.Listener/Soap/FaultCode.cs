namespace WinRM.Listener.Soap;

/// <summary>Numbers in faults, as in wsmerror.h and winerror.h.</summary>
internal static class FaultCode
{
    public const uint AccessDenied = 5;
    public const uint Aborted = 995;
    public const uint UnknownResource = 0x80338000;
    public const uint UnknownAction = 0x80338001;
    public const uint Malformed = 0x80338012;
    public const uint OperationTimedOut = 0x80338029;
    public const uint EnvelopeTooSmall = 0x80338047;
    public const uint AnswerTooLong = 0x80338048;
    public const uint RequestTooLong = 0x80338049;
    public const uint UnknownCharset = 0x8033804C;
    public const uint UnknownSelectors = 0x8033805B;
}
