using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace WinRM.Tests.ProxyServers;

/// <summary>Finds out what a running proxy does with connections that are authenticated.</summary>
/// <param name="ProxyPort">Where it listens.</param>
/// <param name="Origin">The server behind it.</param>
/// <param name="IsForward">Clients name the server to it.</param>
internal sealed record Measurement(int ProxyPort, TrackingOrigin Origin, bool IsForward)
{
    private const int Strangers = 6;

    /// <summary>The verdict in the words of <see cref="MeasuredProxy"/>.</summary>
    public async Task<string> VerdictAsync()
    {
        using WireClient alone = Client();
        if (!await alone.LogOnAsync("Negotiate", "alice") || await alone.UserAsync() != "alice")
        {
            return "BROKEN";
        }

        bool persists = true;
        for (int i = 0; i < 4; i++)
        {
            persists &= await alone.UserAsync() == "alice";
        }

        alone.Dispose();
        await SettleAsync();
        if (await IsRiddenAsync(static victim => victim.LogOnAsync("Negotiate", "alice")))
        {
            return "HOLE";
        }

        if (await IsRiddenAsync(static victim => victim.LogOnAtOnceAsync("Negotiate", "alice")))
        {
            return "HOLE-COND";
        }

        Origin.Offers = ["CredSSP"];
        bool ridden = await IsRiddenAsync(static victim => victim.LogOnAsync("CredSSP", "alice"));
        return ridden ? "HOLE-COND" : persists ? "SAFE" : "REAUTH";
    }

    /// <summary>Does it allow a tunnel to port 5986? Nobody need listen there.</summary>
    public async Task<bool> AllowsConnectAsync()
    {
        using WireClient client = Client();
        return await client.ConnectAsync("127.0.0.1:5986") is not (403 or 405 or 400 or null);
    }

    private WireClient Client() => new(ProxyPort, Origin.Port, IsForward);

    // Strangers come while the victim is there, in turns with him, and after he has left.
    private async Task<bool> IsRiddenAsync(Func<WireClient, Task<bool>> logOn)
    {
        using WireClient early = Client();
        bool ridden = await early.UserAsync() is not null;
        using (WireClient victim = Client())
        {
            if (!await logOn(victim))
            {
                // He was taken for somebody else, or got nowhere.
                return ridden;
            }

            for (int i = 0; i < 3; i++)
            {
                ridden |= await victim.UserAsync() is { } user && user != "alice";
                ridden |= await early.UserAsync() is not null;
            }

            ridden |= await StrangersAsync();
        }

        await SettleAsync();

        // A connection that outlives its client belongs to whoever comes next.
        ridden |= Origin.HasAuthenticated;
        return ridden | await StrangersAsync();
    }

    private async Task<bool> StrangersAsync()
    {
        List<WireClient> strangers = [];
        bool ridden = false;
        for (int i = 0; i < Strangers; i++)
        {
            WireClient stranger = Client();
            strangers.Add(stranger);
            ridden |= await stranger.UserAsync() is not null;
        }

        strangers.ForEach(static stranger => stranger.Dispose());
        return ridden;
    }

    private static Task SettleAsync() => Task.Delay(TimeSpan.FromMilliseconds(700));
}
