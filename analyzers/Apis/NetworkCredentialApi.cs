namespace WinRM.Analyzers.Apis;

/// <summary>System.Net.NetworkCredential: a name and a password for whatever the server asks for.</summary>
internal static class NetworkCredentialApi
{
    public static readonly Api Table = new() { TypeName = "System.Net.NetworkCredential", IsGeneral = true };
}
