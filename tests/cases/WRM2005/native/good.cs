using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Contoso.Branch;

/// <summary>The connection is direct.</summary>
public static class NativeSession
{
    public static IntPtr Open(string host)
    {
        Check(Native.WSManInitialize(0, out IntPtr api));
        Native.WSMAN_AUTHENTICATION_CREDENTIALS credentials = new()
        {
            authenticationMechanism = Native.WSMAN_FLAG_AUTH_KERBEROS,
        };
        Native.WSMAN_PROXY_INFO proxy = new()
        {
            accessType = Native.WSMAN_OPTION_PROXY_NO_PROXY_SERVER,
        };
        Check(Native.WSManCreateSession(api, $"http://{host}:5985/wsman", 0, ref credentials, ref proxy, out IntPtr session)); // expect: WRM1003
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
    public const uint WSMAN_FLAG_AUTH_KERBEROS = 0x10;
    public const uint WSMAN_OPTION_PROXY_NO_PROXY_SERVER = 8;

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
    public struct WSMAN_PROXY_INFO
    {
        public uint accessType;
        public WSMAN_AUTHENTICATION_CREDENTIALS authenticationCredentials;
    }

    [DllImport("WsmSvc.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern uint WSManInitialize(uint flags, out IntPtr apiHandle);

    [DllImport("WsmSvc.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    public static extern uint WSManCreateSession(
        IntPtr apiHandle, string? connection, uint flags, ref WSMAN_AUTHENTICATION_CREDENTIALS serverAuthenticationCredentials, ref WSMAN_PROXY_INFO proxyInfo, out IntPtr session);
}
