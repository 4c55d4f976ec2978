using System.Runtime.InteropServices;

namespace Contoso.Interop;

[ComImport, Guid("2D53BDAA-798E-49E6-A1AA-74D01256F411"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
internal interface IManagement
{
    [return: MarshalAs(UnmanagedType.IDispatch)]
    object CreateSession([MarshalAs(UnmanagedType.BStr)] string connection, int flags, [MarshalAs(UnmanagedType.IDispatch)] object? connectionOptions);

    [return: MarshalAs(UnmanagedType.IDispatch)]
    object CreateConnectionOptions();

    int SessionFlagCredUsernamePassword();

    int SessionFlagUseBasic();
}

[ComImport, Guid("FC84FC58-1286-40C4-9DA0-C8EF6EC241E0"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
internal interface IManagementSession
{
    string Identify(int flags);
}

[ComImport, Guid("F704E861-9E52-464F-B786-DA5EB2320FDD"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
internal interface IManagementOptions
{
    string UserName { get; set; }

    string Password { set; }
}

[ComImport, Guid("BCED617B-EC03-420B-8508-977DC7A686BD")]
internal class Management
{
}

internal static class Remote
{
    public static string Identify(string host, string user, string password)
    {
        IManagement management = (IManagement)new Management();
        IManagementOptions options = (IManagementOptions)management.CreateConnectionOptions();
        options.UserName = user;
        options.Password = password;
        object session = management.CreateSession(
            $"http://{host}:5985/wsman",
            management.SessionFlagCredUsernamePassword() | management.SessionFlagUseBasic(), // expect: WRM1002
            options);
        return ((IManagementSession)session).Identify(0);
    }
}
