using System.Threading.Tasks;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>A client that runs one command and leaves.</summary>
internal static class Client
{
    /// <summary>Runs it.</summary>
    public static async Task RunAsync(WsmOptions options)
    {
        await using WsmSession session = await WsmSession.ConnectAsync(options);
        await session.RunAsync("echo", ["hello"]);
    }
}
