using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace WinRM.Tests.ProxyServers;

/// <summary>Sees to it, once, that the proxies are installed.</summary>
public sealed class RealProxies
{
    // Debian asks this file before it starts a service; 101 forbids it.
    private const string Policy = "/usr/sbin/policy-rc.d";

    /// <summary>Installs what is missing.</summary>
    public RealProxies()
    {
        string[] packages = [.. ProxyBinary.All.Where(static binary => !File.Exists(binary.Path)).SelectMany(static binary => binary.Packages)];
        if (packages.Length == 0 || ProxyBinary.Missing is not null || OperatingSystem.IsWindows())
        {
            return;
        }

        bool isOurs = !File.Exists(Policy);
        if (isOurs)
        {
            File.WriteAllText(Policy, "#!/bin/sh\nexit 101\n");
            File.SetUnixFileMode(Policy, (UnixFileMode)0x1ED);
        }

        try
        {
            Run("update", "-q");
            Run(["install", "-y", "-q", "--no-install-recommends", .. packages]);
        }
        finally
        {
            if (isOurs)
            {
                File.Delete(Policy);
            }
        }
    }

    private static void Run(params string[] arguments)
    {
        ProcessStartInfo start = new("apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        string complaints = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"apt-get {string.Join(' ', arguments)}: {complaints}");
        }
    }
}
