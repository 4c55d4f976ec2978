using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Contoso.Remoting;

/// <summary>Digest has no message encryption.</summary>
public static class NativeSession
{
    public static IntPtr Open(string host, string user, string password)
    {
        Check(Native.WSManInitialize(0, out IntPtr api));
        Native.WSMAN_AUTHENTICATION_CREDENTIALS credentials = new()
        {
            authenticationMechanism = Native.WSMAN_FLAG_AUTH_DIGEST, // expect: WRM1007
            userAccount = new() { username = user, password = password },
        };
        Check(Native.WSManCreateSession(api, $"http://{host}:5985/wsman", 0, ref credentials, IntPtr.Zero, out IntPtr session));
        return session;
    }

    private static void Check(uint error)
    {
        if (error != 0)
        {
            throw new Win32Exception((int)error);
        }
    }
}

internal static class Native
{
    public const uint WSMAN_FLAG_AUTH_DIGEST = 0x2;

    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
    public struct WSMAN_USERNAME_PASSWORD_CREDS
    {
        public string? username;
        public string? password;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct WSMAN_AUTHENTICATION_CREDENTIALS
    {
        public uint authenticationMechanism;
        public WSMAN_USERNAME_PASSWORD_CREDS userAccount;
    }

    [DllImport("WsmSvc.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern uint WSManInitialize(uint flags, out IntPtr apiHandle);

    [DllImport("WsmSvc.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern uint WSManCreateSession(
        IntPtr apiHandle, string? connection, uint flags, ref WSMAN_AUTHENTICATION_CREDENTIALS serverAuthenticationCredentials, IntPtr proxyInfo, out IntPtr session);
}
