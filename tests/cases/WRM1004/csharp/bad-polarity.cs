using Microsoft.Management.Infrastructure;
using Microsoft.Management.Infrastructure.Options;

/// <summary>Here true makes the check, where PowerShell's options skip it.</summary>
public static class Cim
{
    public static CimSession Open(string host, bool verify)
    {
        WSManSessionOptions options = new() { UseSsl = true, CertCNCheck = true };
        options.CertCACheck = true;
        if (!verify)
        {
            options.CertCACheck = false; // expect: WRM1004
        }

        return CimSession.Create(host, options);
    }
}
