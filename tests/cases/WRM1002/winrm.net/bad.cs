using System.Threading.Tasks;
using WinRm.NET;

namespace Contoso.Deployment;

/// <summary>The library knows no HTTPS: every session goes to port 5985.</summary>
public static class RemoteCommand
{
    public static async Task<string?> RunAsync(string host, string user, string password)
    {
        WinRmSessionBuilder builder = new();
        using IWinRmSession session = builder.WithBasic() // expect: WRM1002
            .WithUser(user)
            .WithPassword(password)
            .Build(host);
        IWinRmResult result = await session.Run("ipconfig", ["/all"]);
        return result.Output;
    }
}
