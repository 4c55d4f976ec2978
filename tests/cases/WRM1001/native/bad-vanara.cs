using static Vanara.PInvoke.WsmSvc;

namespace Contoso.Remoting;

/// <summary>The WinRM client API as Vanara declares it.</summary>
public sealed class VanaraSession(SafeWSMAN_API_HANDLE api)
{
    public SafeWSMAN_SESSION_HANDLE Open(string host)
    {
        WSManCreateSession(api, $"http://{host}:5985/wsman", 0, default, default, out SafeWSMAN_SESSION_HANDLE session).ThrowIfFailed();
        WSMAN_DATA on = new() { type = WSManDataType.WSMAN_DATA_TYPE_DWORD };
        on.union.number = 1;
        WSManSetSessionOption(session, WSManSessionOption.WSMAN_OPTION_UNENCRYPTED_MESSAGES, on).ThrowIfFailed(); // expect: WRM1001
        return session;
    }
}
