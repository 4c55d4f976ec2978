using System.Security;
using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

public static class Cim
{
    public static CimSession Open(string host)
    {
        WSManSessionOptions options = new() { NoEncryption = true }; // expect: WRM1001
        return CimSession.Create(host, options);
    }
}
