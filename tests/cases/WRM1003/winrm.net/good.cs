using System.Threading.Tasks;
using WinRm.NET;

namespace Contoso.Deployment;

public static class RemoteCommand
{
    public static async Task<string?> RunHereAsync(string user, string password)
    {
        using IWinRmSession session = new WinRmSessionBuilder().WithNtlm().WithUser(user).WithPassword(password).Build("127.0.0.1");
        return (await session.Run("hostname")).Output;
    }
}
