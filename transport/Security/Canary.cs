using System.IO;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport.Connecting;
using WinRM.Transport.Http;
using WinRM.Transport.Policy;

namespace WinRM.Transport.Security;

/// <summary>Plays the next client: a second connection through the proxy, without any credential, that must be asked for one (N8).</summary>
internal static class Canary
{
    /// <summary>Refuses a proxy that lets a stranger use an authenticated connection.</summary>
    /// <exception cref="InsecureTransportException">The stranger was not asked who he is (WRM5004).</exception>
    public static async Task RequireOwnConnectionAsync(WsmOptions options, CancellationToken cancellation)
    {
        Route route = await Dialer.OpenAsync(options, static _ => { }, cancellation).ConfigureAwait(false);
        await using HttpChannel channel = new(route, options);
        try
        {
            HttpAnswer answer = await channel.PostAsync(null, null, default, cancellation).ConfigureAwait(false);
            if (answer.Status != 401)
            {
                throw TransportPolicy.Refusal("WRM5004", answer.Status is 200 or 500
                    ? $"A second client without credentials was not answered with 401 but with {answer.Status}: the proxy shares authenticated connections."
                    : $"A second client without credentials was answered with {answer.Status} instead of 401, so it is not shown that the proxy keeps connections apart.");
            }
        }
        catch (IOException broken)
        {
            throw TransportPolicy.Refusal("WRM5004", $"Whether the proxy shares authenticated connections could not be found out: {broken.Message}.");
        }
    }
}
