using static Vanara.PInvoke.WsmSvc;

namespace Contoso.Remoting;

public sealed class VanaraSession(SafeWSMAN_API_HANDLE api)
{
    public SafeWSMAN_SESSION_HANDLE Open(string host, bool isLab)
    {
        WSManCreateSession(api, $"https://{host}:5986/wsman", 0, default, default, out SafeWSMAN_SESSION_HANDLE session).ThrowIfFailed();
        if (isLab)
        {
            WSMAN_DATA on = new() { type = WSManDataType.WSMAN_DATA_TYPE_DWORD, union = new() { number = 1 } };
            WSManSetSessionOption(session, WSManSessionOption.WSMAN_OPTION_SKIP_CN_CHECK, on).ThrowIfFailed(); // expect: WRM1004
        }

        return session;
    }
}
