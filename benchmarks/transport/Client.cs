using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;

namespace WinRM.TransportBenchmarks;

/// <summary>A client that is started for a job.</summary>
internal abstract class Client
{
    /// <summary>Name in the table.</summary>
    public abstract string Name { get; }

    /// <summary>Does a job in a process of its own.</summary>
    public async Task<Sample> RunAsync(KerberosRealm realm, Uri server, Job job, Uri? proxy = null)
    {
        Dictionary<string, string?> environment = realm.ClientEnvironment("alice");
        environment["http_proxy"] = proxy?.AbsoluteUri;
        environment["no_proxy"] = proxy is null ? "*" : null;
        environment["OPENSSL_CONF"] = Path.Combine(AppContext.BaseDirectory, "legacy.cnf");
        environment["PYTHONWARNINGS"] = "ignore";
        (string file, string[] arguments) = Command(server, job, proxy);
        Tool.Result result = await Tool.RunAsync(file, arguments, environment.Concat(Variables));
        return result.ExitCode == 0 ? Sample.Parse(result.Output) : throw new InvalidOperationException($"{Name}: {result.Error}{result.Output}");
    }

    /// <summary>Variables of its own.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Variables => [];

    /// <summary>Program and arguments.</summary>
    protected abstract (string File, string[] Arguments) Command(Uri server, Job job, Uri? proxy);

    /// <summary>WinRM.Transport.</summary>
    /// <param name="isInline">The runtime goes on where it polls, and wakes no worker thread, which then spins.</param>
    public sealed class Ours(bool isInline) : Client
    {
        /// <inheritdoc/>
        public override string Name => "WinRM.Transport" + (isInline ? ", inline completions" : "");

        /// <inheritdoc/>
        protected override IEnumerable<KeyValuePair<string, string?>> Variables => isInline ? [new("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1")] : [];

        /// <inheritdoc/>
        protected override (string File, string[] Arguments) Command(Uri server, Job job, Uri? proxy) => (
            Environment.ProcessPath!,
            ["client", server.AbsoluteUri, job.Mechanism, $"{job.WarmUp}", $"{job.Commands}", job.Command, .. proxy is null ? [] : (string[])[proxy.AbsoluteUri]]);
    }

    /// <summary>python3-winrm.</summary>
    public sealed class Python : Client
    {
        /// <inheritdoc/>
        public override string Name => "python3-winrm";

        /// <inheritdoc/>
        protected override (string File, string[] Arguments) Command(Uri server, Job job, Uri? proxy) => (
            "/usr/bin/python3",
            [
                Path.Combine(AppContext.BaseDirectory, "peer.py"), server.AbsoluteUri, job.Mechanism,
                .. job.Mechanism == "kerberos" ? (string[])[$"alice@{KerberosRealm.Name}", ""] : [$@"{NtlmAccounts.Domain}\{NtlmAccounts.User}", NtlmAccounts.Password],
                $"{job.WarmUp}", $"{job.Commands}", job.Command,
            ]);
    }
}
