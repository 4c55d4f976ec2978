// The interop assembly that tlbimp makes of wsmauto.dll ("Microsoft WSMAN Automation V1.0 Library"), as far as sessions go.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WSManAutomation
{
    public enum _WSManSessionFlags
    {
        WSManFlagUTF8 = 1,
        WSManFlagCredUsernamePassword = 4096,
        WSManFlagSkipCACheck = 8192,
        WSManFlagSkipCNCheck = 16384,
        WSManFlagUseNoAuthentication = 32768,
        WSManFlagUseDigest = 65536,
        WSManFlagUseNegotiate = 131072,
        WSManFlagUseBasic = 262144,
        WSManFlagUseKerberos = 524288,
        WSManFlagNoEncryption = 1048576,
        WSManFlagUseClientCertificate = 2097152,
        WSManFlagEnableSPNServerPort = 4194304,
        WSManFlagUTF16 = 8388608,
        WSManFlagUseCredSsp = 16777216,
        WSManFlagSkipRevocationCheck = 33554432,
        WSManFlagAllowNegotiateImplicitCredentials = 67108864,
        WSManFlagUseSsl = 134217728,
    }

    public enum _WSManEnumFlags
    {
        WSManFlagReturnObject = 0,
        WSManFlagHierarchyDeep = 0,
        WSManFlagNonXmlText = 1,
        WSManFlagReturnEPR = 2,
        WSManFlagReturnObjectAndEPR = 4,
        WSManFlagHierarchyShallow = 32,
        WSManFlagHierarchyDeepBasePropsOnly = 64,
        WSManFlagAssociatedInstance = 0,
        WSManFlagAssociationInstance = 128,
    }

    public enum _WSManProxyAccessTypeFlags
    {
        WSManProxyIEConfig = 1,
        WSManProxyWinHttpConfig = 2,
        WSManProxyAutoDetect = 4,
        WSManProxyNoProxyServer = 8,
    }

    public enum _WSManProxyAuthenticationFlags
    {
        WSManFlagProxyAuthenticationUseNegotiate = 1,
        WSManFlagProxyAuthenticationUseBasic = 2,
        WSManFlagProxyAuthenticationUseDigest = 4,
    }

    [ComImport, Guid("190D8637-5CD3-496D-AD24-69636BB5A3B5"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSMan
    {
        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateSession([In, MarshalAs(UnmanagedType.BStr)] string connection = "", [In] int flags = 0, [In, MarshalAs(UnmanagedType.IDispatch)] object? connectionOptions = null);

        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateConnectionOptions();

        string CommandLine { get; }

        string Error { get; }
    }

    [ComImport, Guid("2D53BDAA-798E-49E6-A1AA-74D01256F411"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManEx : IWSMan
    {
        [return: MarshalAs(UnmanagedType.IDispatch)]
        new object CreateSession([In, MarshalAs(UnmanagedType.BStr)] string connection = "", [In] int flags = 0, [In, MarshalAs(UnmanagedType.IDispatch)] object? connectionOptions = null);

        [return: MarshalAs(UnmanagedType.IDispatch)]
        new object CreateConnectionOptions();

        new string CommandLine { get; }

        new string Error { get; }

        [return: MarshalAs(UnmanagedType.IDispatch)]
        object CreateResourceLocator([In, MarshalAs(UnmanagedType.BStr)] string strResourceLocator = "");

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

        int EnumerationFlagNonXmlText();

        int EnumerationFlagReturnEPR();

        int EnumerationFlagReturnObjectAndEPR();

        string GetErrorMessage([In] uint errorNumber);

        int EnumerationFlagHierarchyDeep();

        int EnumerationFlagHierarchyShallow();

        int EnumerationFlagHierarchyDeepBasePropsOnly();

        int EnumerationFlagReturnObject();
    }

    [ComImport, Guid("1D1B5AE0-42D9-4021-8261-3987619512E9"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManEx2 : IWSManEx
    {
        int SessionFlagUseClientCertificate();
    }

    [ComImport, Guid("6400E966-011D-4EAC-8474-049E0848AFAD"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManEx3 : IWSManEx2
    {
        int SessionFlagUTF16();

        int SessionFlagUseCredSsp();

        int EnumerationFlagAssociationInstance();

        int EnumerationFlagAssociatedInstance();

        int SessionFlagSkipRevocationCheck();

        int SessionFlagAllowNegotiateImplicitCredentials();

        int SessionFlagUseSsl();
    }

    [ComImport, Guid("F704E861-9E52-464F-B786-DA5EB2320FDD"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManConnectionOptions
    {
        string UserName { get; set; }

        string Password { set; }
    }

    [ComImport, Guid("EF43EDF7-2A48-4D93-9526-8BD6AB6D4A6B"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManConnectionOptionsEx : IWSManConnectionOptions
    {
        new string UserName { get; set; }

        new string Password { set; }

        string CertificateThumbprint { get; set; }
    }

    [ComImport, Guid("F500C9EC-24EE-48AB-B38D-FC9A164C658E"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManConnectionOptionsEx2 : IWSManConnectionOptionsEx
    {
        new string UserName { get; set; }

        new string Password { set; }

        new string CertificateThumbprint { get; set; }

        void SetProxy([In] int accessType, [In] int authenticationMechanism = 0, [In, MarshalAs(UnmanagedType.BStr)] string? userName = null, [In, MarshalAs(UnmanagedType.BStr)] string? password = null);

        int ProxyIEConfig();

        int ProxyWinHttpConfig();

        int ProxyAutoDetect();

        int ProxyNoProxyServer();

        int ProxyAuthenticationUseNegotiate();

        int ProxyAuthenticationUseBasic();

        int ProxyAuthenticationUseDigest();
    }

    [ComImport, Guid("FC84FC58-1286-40C4-9DA0-C8EF6EC241E0"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManSession
    {
        string Get([In, MarshalAs(UnmanagedType.Struct)] object resourceUri, [In] int flags = 0);

        string Put([In, MarshalAs(UnmanagedType.Struct)] object resourceUri, [In, MarshalAs(UnmanagedType.BStr)] string resource, [In] int flags = 0);

        string Create([In, MarshalAs(UnmanagedType.Struct)] object resourceUri, [In, MarshalAs(UnmanagedType.BStr)] string resource, [In] int flags = 0);

        void Delete([In, MarshalAs(UnmanagedType.Struct)] object resourceUri, [In] int flags = 0);

        string Invoke([In, MarshalAs(UnmanagedType.BStr)] string actionUri, [In, MarshalAs(UnmanagedType.Struct)] object resourceUri, [In, MarshalAs(UnmanagedType.BStr)] string parameters, [In] int flags = 0);

        [return: MarshalAs(UnmanagedType.IDispatch)]
        object Enumerate([In, MarshalAs(UnmanagedType.Struct)] object resourceUri, [In, MarshalAs(UnmanagedType.BStr)] string filter = "", [In, MarshalAs(UnmanagedType.BStr)] string dialect = "", [In] int flags = 0);

        string Identify([In] int flags = 0);

        string Error { get; }

        int BatchItems { get; set; }

        int Timeout { get; set; }
    }

    [ComImport, Guid("F3457CA9-ABB9-4FA5-B850-90E8CA300E7F"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManEnumerator
    {
        string ReadItem();

        bool AtEndOfStream { get; }

        string Error { get; }
    }

    [ComImport, Guid("A7A1BA28-DE41-466A-AD0A-C4059EAD7428"), InterfaceType(ComInterfaceType.InterfaceIsDual)]
    public interface IWSManResourceLocator
    {
        string ResourceUri { set; get; }

        void AddSelector([In, MarshalAs(UnmanagedType.BStr)] string resourceSelName, [In, MarshalAs(UnmanagedType.Struct)] object selValue);

        void ClearSelectors();
    }

    [ComImport, Guid("6400E966-011D-4EAC-8474-049E0848AFAD"), CoClass(typeof(WSManClass))]
    public interface WSMan : IWSManEx3
    {
    }

    [ComImport, Guid("BCED617B-EC03-420B-8508-977DC7A686BD"), ClassInterface(ClassInterfaceType.None), TypeLibType(TypeLibTypeFlags.FCanCreate)]
    public class WSManClass : WSMan
    {
        [return: MarshalAs(UnmanagedType.IDispatch)]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern object CreateSession([In, MarshalAs(UnmanagedType.BStr)] string connection = "", [In] int flags = 0, [In, MarshalAs(UnmanagedType.IDispatch)] object? connectionOptions = null);

        [return: MarshalAs(UnmanagedType.IDispatch)]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern object CreateConnectionOptions();

        public virtual extern string CommandLine { [MethodImpl(MethodImplOptions.InternalCall)] get; }

        public virtual extern string Error { [MethodImpl(MethodImplOptions.InternalCall)] get; }

        [return: MarshalAs(UnmanagedType.IDispatch)]
        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern object CreateResourceLocator([In, MarshalAs(UnmanagedType.BStr)] string strResourceLocator = "");

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUTF8();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagCredUsernamePassword();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagSkipCACheck();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagSkipCNCheck();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseDigest();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseNegotiate();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseBasic();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseKerberos();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagNoEncryption();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagEnableSPNServerPort();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseNoAuthentication();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagNonXmlText();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagReturnEPR();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagReturnObjectAndEPR();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern string GetErrorMessage([In] uint errorNumber);

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagHierarchyDeep();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagHierarchyShallow();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagHierarchyDeepBasePropsOnly();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagReturnObject();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseClientCertificate();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUTF16();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseCredSsp();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagAssociationInstance();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int EnumerationFlagAssociatedInstance();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagSkipRevocationCheck();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagAllowNegotiateImplicitCredentials();

        [MethodImpl(MethodImplOptions.InternalCall)]
        public virtual extern int SessionFlagUseSsl();
    }
}
