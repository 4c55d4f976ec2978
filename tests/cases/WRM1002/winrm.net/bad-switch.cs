using System;
using System.Threading.Tasks;
using WinRm.NET;

namespace Contoso.Deployment;

public sealed class RemoteCommand(IWinRm winRm)
{
    public async Task<bool> RunAsync(string host, AuthType mechanism, string user, string password)
    {
        using IWinRmSession session = mechanism switch
        {
            AuthType.Kerberos => winRm.WithKerberos().WithUser(user).WithPassword(password).WithRealmName("CORP.EXAMPLE").Build(host), // expect: WRM1003
            AuthType.Ntlm => winRm.WithNtlm().WithUser(user).WithPassword(password).Build(host), // expect: WRM1003
            AuthType.Basic => winRm.WithBasic().WithUser(user).WithPassword(password).Build(host), // expect: WRM1002
            _ => throw new ArgumentOutOfRangeException(nameof(mechanism)),
        };
        return (await session.Run("hostname")).IsSuccess;
    }
}
