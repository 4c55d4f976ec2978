using System;
using Vanara.InteropServices;
using static Vanara.PInvoke.WsmSvc;

namespace Contoso.Remoting;

public sealed class VanaraSession : IDisposable
{
    private readonly SafeWSMAN_API_HANDLE _api;

    public VanaraSession()
    {
        WSManInitialize(WSMAN_FLAG_REQUESTED_API_VERSION.WSMAN_FLAG_REQUESTED_API_VERSION_1_1, out _api).ThrowIfFailed();
    }

    public SafeWSMAN_SESSION_HANDLE Open(string host, string user, string password)
    {
        WSMAN_AUTHENTICATION_CREDENTIALS credentials = new()
        {
            authenticationMechanism = WSManAuthenticationFlags.WSMAN_FLAG_AUTH_BASIC, // expect: WRM1002
            userAccount = new WSMAN_USERNAME_PASSWORD_CREDS { username = user, password = password },
        };
        using SafeCoTaskMemStruct<WSMAN_AUTHENTICATION_CREDENTIALS> memory = new(credentials);
        WSManCreateSession(_api, $"http://{host}:5985/wsman", 0, memory, default, out SafeWSMAN_SESSION_HANDLE session).ThrowIfFailed();
        return session;
    }

    public void Dispose() => _api.Dispose();
}
