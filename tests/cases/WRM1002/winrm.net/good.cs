using System.Threading.Tasks;
using WinRm.NET;

namespace Contoso.Deployment;

public static class RemoteCommand
{
    public static async Task<string?> RunAsync(string host, string user, string password)
    {
        using IWinRmSession session = new WinRmSessionBuilder().WithNtlm().WithUser(user).WithPassword(password).Build(host); // expect: WRM1003
        return (await session.Run("hostname")).Output;
    }

    public static async Task<string?> RunHereAsync(string user, string password)
    {
        using IWinRmSession session = new WinRmSessionBuilder().WithBasic().WithUser(user).WithPassword(password).Build("localhost");
        return (await session.Run("hostname")).Output;
    }
}
