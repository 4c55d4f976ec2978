using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Contoso.Remoting;

/// <summary>HTTPS.</summary>
public static class NativeSession
{
    public static IntPtr Open(string host)
    {
        Check(Native.WSManInitialize(0, out IntPtr api));
        Native.WSMAN_AUTHENTICATION_CREDENTIALS credentials = new()
        {
            authenticationMechanism = Native.WSMAN_FLAG_AUTH_KERBEROS,
        };
        Check(Native.WSManCreateSession(api, $"https://{host}:5986/wsman", 0, ref credentials, IntPtr.Zero, out IntPtr session));
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

/// <summary>Without an address it is this machine.</summary>
public static class LocalSession
{
    public static uint Open(IntPtr api, out IntPtr session)
    {
        Native.WSMAN_AUTHENTICATION_CREDENTIALS credentials = default;
        return Native.WSManCreateSession(api, null, 0, ref credentials, IntPtr.Zero, out session);
    }
}

internal static class Native
{
    public const uint WSMAN_FLAG_AUTH_KERBEROS = 0x10;

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
