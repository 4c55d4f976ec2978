using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Contoso.Remoting;

/// <summary>The host has no scheme, but the option turns TLS on.</summary>
public static class NativeSession
{
    public static IntPtr Open(string user, string password)
    {
        Check(Native.WSManInitialize(0, out IntPtr api));
        Native.WSMAN_AUTHENTICATION_CREDENTIALS credentials = new()
        {
            authenticationMechanism = Native.WSMAN_FLAG_AUTH_BASIC,
            userAccount = new() { username = user, password = password },
        };
        Check(Native.WSManCreateSession(api, "srv01.corp.example", 0, ref credentials, IntPtr.Zero, out IntPtr session));
        Native.WSMAN_DATA on = new() { type = Native.WSMAN_DATA_TYPE_DWORD, number = 1 };
        Check(Native.WSManSetSessionOption(session, Native.WSMAN_OPTION_USE_SSL, ref on));
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
    public const uint WSMAN_FLAG_AUTH_BASIC = 0x8;
    public const uint WSMAN_DATA_TYPE_DWORD = 4;
    public const uint WSMAN_OPTION_USE_SSL = 33;

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

    [StructLayout(LayoutKind.Sequential)]
    public struct WSMAN_DATA
    {
        public uint type;
        public uint number;
    }

    [DllImport("WsmSvc.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern uint WSManInitialize(uint flags, out IntPtr apiHandle);

    [DllImport("WsmSvc.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern uint WSManCreateSession(
        IntPtr apiHandle, string? connection, uint flags, ref WSMAN_AUTHENTICATION_CREDENTIALS serverAuthenticationCredentials, IntPtr proxyInfo, out IntPtr session);

    [DllImport("WsmSvc.dll", ExactSpelling = true)]
    public static extern uint WSManSetSessionOption(IntPtr session, uint option, ref WSMAN_DATA data);
}
