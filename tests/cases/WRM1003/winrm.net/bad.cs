using System.Threading.Tasks;
using WinRm.NET;

namespace Contoso.Deployment;

public static class RemoteCommand
{
    public static async Task<string?> RunAsync(string host, string user, string password)
    {
        using IWinRmSession session = new WinRmSessionBuilder().WithKerberos().WithUser(user).WithPassword(password).WithKdc("dc01.corp.example").Build(host); // expect: WRM1003
        return (await session.Run("hostname")).Output;
    }
}
