using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Contoso.Remoting;

/// <summary>Zero leaves the check on.</summary>
public static class NativeSession
{
    public static IntPtr Open(string host)
    {
        Check(Native.WSManInitialize(0, out IntPtr api));
        Native.WSMAN_AUTHENTICATION_CREDENTIALS credentials = new()
        {
            authenticationMechanism = Native.WSMAN_FLAG_AUTH_NEGOTIATE,
        };
        Check(Native.WSManCreateSession(api, $"https://{host}:5986/wsman", 0, ref credentials, IntPtr.Zero, out IntPtr session));
        Native.WSMAN_DATA off = new() { type = Native.WSMAN_DATA_TYPE_DWORD, number = 0 };
        Check(Native.WSManSetSessionOption(session, Native.WSMAN_OPTION_SKIP_CA_CHECK, ref off));
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
    public const uint WSMAN_FLAG_AUTH_NEGOTIATE = 0x4;
    public const uint WSMAN_DATA_TYPE_DWORD = 4;
    public const uint WSMAN_OPTION_SKIP_CA_CHECK = 18;

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
