using System;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport.Soap;

namespace WinRM.Transport.Shells;

/// <summary>Requests that clean up: they have a time limit of their own and throw nothing.</summary>
internal static class Farewell
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>Sends a request whose failure changes nothing for the caller.</summary>
    public static async ValueTask SendAsync(WsmSession session, WsmRequest request)
    {
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            await session.RequestAsync(request, ShellRequests.ReadNothing, limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is WsmException or InsecureTransportException or OperationCanceledException or ObjectDisposedException)
        {
            TransportLog.LeftBehind(session.Options.Logger, request.Name, failure.Message);
        }
    }
}
