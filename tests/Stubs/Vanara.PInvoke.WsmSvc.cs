// Vanara.PInvoke.WsmSvc, and the handles and helpers of Vanara.Core that calls of it need.
using System;
using System.Runtime.InteropServices;

namespace Vanara.InteropServices
{
    public class SafeCoTaskMemStruct<T> : IDisposable
        where T : struct
    {
        public SafeCoTaskMemStruct(in T s)
        {
        }

        public static implicit operator IntPtr(SafeCoTaskMemStruct<T> memory) => IntPtr.Zero;

        public static implicit operator SafeCoTaskMemStruct<T>(in T s) => new(s);

        public void Dispose()
        {
        }
    }
}

namespace Vanara.PInvoke
{
    public struct Win32Error
    {
        public bool Failed => false;

        public void ThrowIfFailed()
        {
        }
    }

    public static partial class WsmSvc
    {
        private const string Lib_WsmSvc = "WsmSvc.dll";

        public enum WSMAN_FLAG_REQUESTED_API_VERSION
        {
            WSMAN_FLAG_REQUESTED_API_VERSION_1_0 = 0x0,
            WSMAN_FLAG_REQUESTED_API_VERSION_1_1 = 0x1,
        }

        [Flags]
        public enum WSManAuthenticationFlags
        {
            WSMAN_FLAG_DEFAULT_AUTHENTICATION = 0x0,
            WSMAN_FLAG_NO_AUTHENTICATION = 0x1,
            WSMAN_FLAG_AUTH_DIGEST = 0x2,
            WSMAN_FLAG_AUTH_NEGOTIATE = 0x4,
            WSMAN_FLAG_AUTH_BASIC = 0x8,
            WSMAN_FLAG_AUTH_KERBEROS = 0x10,
            WSMAN_FLAG_AUTH_CLIENT_CERTIFICATE = 0x20,
            WSMAN_FLAG_AUTH_CREDSSP = 0x80,
        }

        public enum WSManDataType
        {
            WSMAN_DATA_NONE = 0,
            WSMAN_DATA_TYPE_TEXT = 1,
            WSMAN_DATA_TYPE_BINARY = 2,
            WSMAN_DATA_TYPE_DWORD = 4,
        }

        [Flags]
        public enum WSManProxyAccessType
        {
            WSMAN_OPTION_PROXY_IE_PROXY_CONFIG = 1,
            WSMAN_OPTION_PROXY_WINHTTP_PROXY_CONFIG = 2,
            WSMAN_OPTION_PROXY_AUTO_DETECT = 4,
            WSMAN_OPTION_PROXY_NO_PROXY_SERVER = 8,
        }

        public enum WSManSessionOption
        {
            WSMAN_OPTION_DEFAULT_OPERATION_TIMEOUTMS = 1,
            WSMAN_OPTION_MAX_RETRY_TIME = 11,
            WSMAN_OPTION_TIMEOUTMS_CREATE_SHELL = 12,
            WSMAN_OPTION_TIMEOUTMS_RUN_SHELL_COMMAND = 13,
            WSMAN_OPTION_TIMEOUTMS_RECEIVE_SHELL_OUTPUT = 14,
            WSMAN_OPTION_TIMEOUTMS_SEND_SHELL_INPUT = 15,
            WSMAN_OPTION_TIMEOUTMS_SIGNAL_SHELL = 16,
            WSMAN_OPTION_TIMEOUTMS_CLOSE_SHELL = 17,
            WSMAN_OPTION_SKIP_CA_CHECK = 18,
            WSMAN_OPTION_SKIP_CN_CHECK = 19,
            WSMAN_OPTION_UNENCRYPTED_MESSAGES = 20,
            WSMAN_OPTION_UTF16 = 21,
            WSMAN_OPTION_ENABLE_SPN_SERVER_PORT = 22,
            WSMAN_OPTION_MACHINE_ID = 23,
            WSMAN_OPTION_LOCALE = 25,
            WSMAN_OPTION_UI_LANGUAGE = 26,
            WSMAN_OPTION_MAX_ENVELOPE_SIZE_KB = 28,
            WSMAN_OPTION_SHELL_MAX_DATA_SIZE_PER_MESSAGE_KB = 29,
            WSMAN_OPTION_REDIRECT_LOCATION = 30,
            WSMAN_OPTION_SKIP_REVOCATION_CHECK = 31,
            WSMAN_OPTION_ALLOW_NEGOTIATE_IMPLICIT_CREDENTIALS = 32,
            WSMAN_OPTION_USE_SSL = 33,
            WSMAN_OPTION_USE_INTEARACTIVE_TOKEN = 34,
        }

        [DllImport(Lib_WsmSvc, SetLastError = false, ExactSpelling = true)]
        public static extern Win32Error WSManInitialize(WSMAN_FLAG_REQUESTED_API_VERSION flags, out SafeWSMAN_API_HANDLE apiHandle);

        [DllImport(Lib_WsmSvc, SetLastError = false, ExactSpelling = true)]
        public static extern Win32Error WSManCreateSession(WSMAN_API_HANDLE apiHandle, [Optional, MarshalAs(UnmanagedType.LPWStr)] string? connection,
            [Optional] uint flags, IntPtr serverAuthenticationCredentials, [In, Optional] IntPtr proxyInfo, out SafeWSMAN_SESSION_HANDLE session);

        [DllImport(Lib_WsmSvc, SetLastError = false, ExactSpelling = true)]
        public static extern Win32Error WSManSetSessionOption(WSMAN_SESSION_HANDLE session, WSManSessionOption option, in WSMAN_DATA data);

        [DllImport(Lib_WsmSvc, SetLastError = false, ExactSpelling = true)]
        public static extern Win32Error WSManCloseSession(WSMAN_SESSION_HANDLE session, uint flags = 0);

        [StructLayout(LayoutKind.Sequential)]
        public struct WSMAN_USERNAME_PASSWORD_CREDS
        {
            [MarshalAs(UnmanagedType.LPWStr)]
            public string? username;

            [MarshalAs(UnmanagedType.LPWStr)]
            public string? password;
        }

        [StructLayout(LayoutKind.Sequential)]
        public struct WSMAN_AUTHENTICATION_CREDENTIALS
        {
            public WSManAuthenticationFlags authenticationMechanism;

            public WSMAN_USERNAME_PASSWORD_CREDS userAccount;

            public string? certificateThumbprint { get => userAccount.username; set => userAccount.username = value; }
        }

        [StructLayout(LayoutKind.Sequential)]
        public struct WSMAN_PROXY_INFO
        {
            public WSManProxyAccessType accessType;

            public WSMAN_AUTHENTICATION_CREDENTIALS authenticationCredentials;
        }

        [StructLayout(LayoutKind.Sequential)]
        public struct WSMAN_DATA
        {
            public WSManDataType type;

            public WSMAN_DATA_UNION union;

            [StructLayout(LayoutKind.Explicit)]
            public struct WSMAN_DATA_UNION
            {
                [FieldOffset(0)]
                public uint number;
            }
        }

        public readonly struct WSMAN_API_HANDLE
        {
        }

        public readonly struct WSMAN_SESSION_HANDLE
        {
        }

        public class SafeWSMAN_API_HANDLE : IDisposable
        {
            public static implicit operator WSMAN_API_HANDLE(SafeWSMAN_API_HANDLE handle) => default;

            public void Dispose()
            {
            }
        }

        public class SafeWSMAN_SESSION_HANDLE : IDisposable
        {
            public static implicit operator WSMAN_SESSION_HANDLE(SafeWSMAN_SESSION_HANDLE handle) => default;

            public void Dispose()
            {
            }
        }
    }
}
