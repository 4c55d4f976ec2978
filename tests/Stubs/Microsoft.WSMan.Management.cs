// Microsoft.WSMan.Management: PowerShell's own declarations of the COM automation interfaces.
using System.Runtime.InteropServices;

namespace Microsoft.WSMan.Management
{
    public enum WSManSessionFlags
    {
        WSManNone = 0,
        WSManFlagUtf8 = 1,
        WSManFlagCredUserNamePassword = 4096,
        WSManFlagSkipCACheck = 8192,
        WSManFlagSkipCNCheck = 16384,
        WSManFlagUseNoAuthentication = 32768,
        WSManFlagUseDigest = 65536,
        WSManFlagUseNegotiate = 131072,
        WSManFlagUseBasic = 262144,
        WSManFlagUseKerberos = 524288,
        WSManFlagNoEncryption = 1048576,
        WSManFlagEnableSpnServerPort = 4194304,
        WSManFlagUtf16 = 8388608,
        WSManFlagUseCredSsp = 16777216,
        WSManFlagUseClientCertificate = 2097152,
        WSManFlagSkipRevocationCheck = 33554432,
        WSManFlagAllowNegotiateImplicitCredentials = 67108864,
        WSManFlagUseSsl = 134217728,
    }

    public enum AuthenticationMechanism
    {
        None = 0x0,
        Default = 0x1,
        Digest = 0x2,
        Negotiate = 0x4,
        Basic = 0x8,
        Kerberos = 0x10,
        ClientCertificate = 0x20,
        Credssp = 0x80,
    }

    [ComImport, Guid("190D8637-5CD3-496D-AD24-69636BB5A3B5"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
    public interface IWSMan
    {
        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateSession([MarshalAs(UnmanagedType.BStr)] string? connection, int flags, [MarshalAs(UnmanagedType.IDispatch)] object? connectionOptions);

        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateConnectionOptions();

        string CommandLine { get; }

        string Error { get; }
    }

    [ComImport, Guid("F704E861-9E52-464F-B786-DA5EB2320FDD"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
    public interface IWSManConnectionOptions
    {
        string UserName { get; set; }

        string Password { set; }
    }

    [ComImport, Guid("EF43EDF7-2A48-4d93-9526-8BD6AB6D4A6B"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
    public interface IWSManConnectionOptionsEx : IWSManConnectionOptions
    {
        string CertificateThumbprint { get; set; }
    }

    [ComImport, Guid("F500C9EC-24EE-48ab-B38D-FC9A164C658E"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
    public interface IWSManConnectionOptionsEx2 : IWSManConnectionOptionsEx
    {
        void SetProxy(int accessType, int authenticationMechanism, [In, MarshalAs(UnmanagedType.BStr)] string? userName, [In, MarshalAs(UnmanagedType.BStr)] string? password);

        int ProxyIEConfig();

        int ProxyWinHttpConfig();

        int ProxyAutoDetect();

        int ProxyNoProxyServer();

        int ProxyAuthenticationUseNegotiate();

        int ProxyAuthenticationUseBasic();

        int ProxyAuthenticationUseDigest();
    }

    [ComImport, Guid("2D53BDAA-798E-49E6-A1AA-74D01256F411"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
    public interface IWSManEx
    {
        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateSession([MarshalAs(UnmanagedType.BStr)] string? connection, int flags, [MarshalAs(UnmanagedType.IDispatch)] object? connectionOptions);

        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateConnectionOptions();

        string CommandLine { get; }

        string Error { get; }

        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateResourceLocator([MarshalAs(UnmanagedType.BStr)] string strResourceLocator);

        int SessionFlagUTF8();

        int SessionFlagCredUsernamePassword();

        int SessionFlagSkipCACheck();

        int SessionFlagSkipCNCheck();

        int SessionFlagUseDigest();

        int SessionFlagUseNegotiate();

        int SessionFlagUseBasic();

        int SessionFlagUseKerberos();

        int SessionFlagNoEncryption();

        int SessionFlagEnableSPNServerPort();

        int SessionFlagUseNoAuthentication();
    }

    [ComImport, Guid("FC84FC58-1286-40C4-9DA0-C8EF6EC241E0"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
    public interface IWSManSession
    {
        string Get(object resourceUri, int flags);

        string Put(object resourceUri, [MarshalAs(UnmanagedType.BStr)] string resource, int flags);

        string Create(object resourceUri, [MarshalAs(UnmanagedType.BStr)] string resource, int flags);

        void Delete(object resourceUri, int flags);

        string Invoke([MarshalAs(UnmanagedType.BStr)] string actionURI, [In] object resourceUri, [MarshalAs(UnmanagedType.BStr)] string parameters, [In] int flags);

        [return: MarshalAs(UnmanagedType.IDispatch)]
        object Enumerate(object resourceUri, [MarshalAs(UnmanagedType.BStr)] string filter, [MarshalAs(UnmanagedType.BStr)] string dialect, int flags);

        string Identify(int flags);

        string Error { get; }

        int BatchItems { get; set; }

        int Timeout { get; set; }
    }

    [ComImport, Guid("BCED617B-EC03-420b-8508-977DC7A686BD")]
    public class WSManClass
    {
    }
}
