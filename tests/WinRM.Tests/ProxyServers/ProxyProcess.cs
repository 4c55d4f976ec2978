using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace WinRM.Tests.ProxyServers;

/// <summary>A proxy that runs with a configuration of its own on ports of its own, and ends with the test.</summary>
internal sealed partial class ProxyProcess : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private ProxyProcess(DirectoryInfo folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        Port = port;
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="binary">The program.</param>
    /// <param name="configuration">Its configuration; ports in it are replaced.</param>
    /// <param name="originPort">Where the server listens.</param>
    public static async Task<ProxyProcess> StartAsync(ProxyBinary binary, string configuration, int originPort)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("winrm-proxy-");
        if (!OperatingSystem.IsWindows())
        {
            // Some give up their rights and write here all the same.
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0x1FF);
        }

        int port = FreePort();
        string text = Rewrite(binary, configuration, port, originPort).Replace("/var/run/proxy", folder.FullName, StringComparison.Ordinal);
        string file = Path.Combine(folder.FullName, binary.FileName);
        await File.WriteAllTextAsync(file, text);
        ProcessStartInfo start = new(binary.Path) { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in binary.Arguments)
        {
            start.ArgumentList.Add(argument.Replace("{0}", file, StringComparison.Ordinal).Replace("{1}", folder.FullName, StringComparison.Ordinal));
        }

        Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        Task<string> complaints = process.StandardError.ReadToEndAsync();
        ProxyProcess proxy = new(folder, process, port);
        for (int i = 0; i < 300; i++)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"{binary.Product} does not start: {await complaints}");
            }

            if (await ListensAsync(port))
            {
                return proxy;
            }

            await Task.Delay(100);
        }

        proxy.Dispose();
        throw new InvalidOperationException($"{binary.Product} does not listen.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            // Asked first, so that it ends its own workers.
            using Process kill = Process.Start("/bin/kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                _process.Kill(entireProcessTree: true);
                _process.WaitForExit();
            }
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    // Ports of the tables stand from 21000 on; those of the documentation are what the products and WinRM use.
    private static string Rewrite(ProxyBinary binary, string text, int port, int originPort)
    {
        Match own = Regex.Match(text, Regex.Escape(binary.Listens) + @"(?<port>\d+)");
        text = Regex.Replace(text, $@"\b{own.Groups["port"].Value}\b", port.ToString(CultureInfo.InvariantCulture));
        return OriginPort().Replace(text, originPort.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"(?<=127\.0\.0\.1:|server \S+ 127\.0\.0\.1:|\bparent )(21\d{3}|5985)\b")]
    private static partial Regex OriginPort();
}
