using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>What is on the ways; it runs while the matrix is tested.</summary>
public sealed class Ways : IDisposable
{
    private readonly Dictionary<(string Way, int Port), (IDisposable? Process, int Port)> _started = [];

    /// <summary>The port at which a way to a port of the server begins.</summary>
    internal async Task<int> PortAsync(Way way, int serverPort)
    {
        if (!_started.TryGetValue((way.Name, serverPort), out (IDisposable? Process, int Port) started))
        {
            started = _started[(way.Name, serverPort)] = await way.StartAsync(serverPort);
        }

        return started.Port;
    }

    /// <inheritdoc/>
    public void Dispose() => _started.Values.ToList().ForEach(static started => started.Process?.Dispose());
}
