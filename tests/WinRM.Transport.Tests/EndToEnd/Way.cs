using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Tests.ProxyServers;
using WinRM.Transport.Tests.Fixtures;
using WinRM.Transport.Tests.Hostile;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>A way to the server.</summary>
/// <param name="Name">Its name in the matrix.</param>
/// <param name="IsFront">Clients take it for the server; otherwise they name it as their proxy.</param>
/// <param name="StartAsync">Starts what is on the way to a port of the server, and returns it with its own port.</param>
internal sealed record Way(string Name, bool IsFront, Func<int, Task<(IDisposable? Process, int Port)>> StartAsync)
{
    /// <summary>Those of the matrix.</summary>
    public static IReadOnlyList<Way> All { get; } =
    [
        new("direct", true, static port => Task.FromResult<(IDisposable?, int)>((null, port))),
        .. Enum.GetValues<SquidManner>().Select(static manner => new Way($"squid {manner}", false, async _ => Started(await Squid.StartAsync(manner)))),
        .. Enum.GetValues<NginxManner>().Select(static manner => new Way($"nginx {manner}", manner == NginxManner.Stream, async port => Started(await Nginx.StartAsync(manner, port)))),
        .. Enum.GetValues<HaproxyManner>().Select(static manner => new Way($"haproxy {manner}", manner == HaproxyManner.Tcp, async port => Started(await Haproxy.StartAsync(manner, port)))),
        Hostile("listens", static () => new Attack()),
        Hostile("shares", static () => new Attack { SharesConnections = true }),
        Hostile("downgrades", static () => new Downgrade()),
        Hostile("demands credentials", static () => new DemandCredentials()),
    ];

    /// <summary>The proxy asks for a credential, and the client has it.</summary>
    public bool HasProxyCredential => Name == $"squid {SquidManner.BasicAuthentication}";

    private static Way Hostile(string name, Func<Attack> attack) => new($"hostile {name}", false, _ =>
    {
        HostileProxy proxy = new(attack());
        return Task.FromResult<(IDisposable?, int)>((proxy, proxy.Address.Port));
    });

    private static (IDisposable? Process, int Port) Started(ProxyProcess proxy) => (proxy, proxy.Port);
}
