using static Vanara.PInvoke.WsmSvc;

namespace Contoso.Remoting;

/// <summary>The same number is another option in another enum, and a timeout is no option of transport.</summary>
public sealed class VanaraSession(SafeWSMAN_API_HANDLE api)
{
    private const int Utf16 = 21;

    public SafeWSMAN_SESSION_HANDLE Open(string host)
    {
        WSManCreateSession(api, $"https://{host}:5986/wsman", 0, default, default, out SafeWSMAN_SESSION_HANDLE session).ThrowIfFailed();
        WSMAN_DATA one = new() { type = WSManDataType.WSMAN_DATA_TYPE_DWORD, union = new() { number = 1 } };
        WSManSetSessionOption(session, (WSManSessionOption)Utf16, one).ThrowIfFailed();
        WSMAN_DATA timeout = new() { type = WSManDataType.WSMAN_DATA_TYPE_DWORD, union = new() { number = 60000 } };
        WSManSetSessionOption(session, WSManSessionOption.WSMAN_OPTION_DEFAULT_OPERATION_TIMEOUTMS, timeout).ThrowIfFailed();
        return session;
    }
}
