using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>What the tests share: a realm, accounts, certificates and a listener. Each is made when it is first asked for.</summary>
public sealed class TestBed : IAsyncLifetime
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "test bed";

    /// <summary>The user of Basic authentication.</summary>
    internal const string BasicUser = "erin";

    /// <summary>The password of Basic authentication.</summary>
    internal const string BasicPassword = "pa:ss word";

    private readonly Lazy<Task<KerberosRealm>> _realm = new(KerberosRealm.StartAsync);
    private readonly Lazy<NtlmAccounts> _accounts = new();
    private readonly Lazy<TestCertificates> _certificates = new();
    private readonly Dictionary<string, ListenerProcess> _listeners = [];
    private readonly string _basicFile = Path.GetTempFileName();

    /// <summary>Nothing is started yet.</summary>
    public TestBed() => File.WriteAllText(_basicFile, $"{BasicUser}:{BasicPassword}\n");

    /// <summary>The realm.</summary>
    internal Task<KerberosRealm> Realm => _realm.Value;

    /// <summary>The certificates.</summary>
    internal TestCertificates Certificates => _certificates.Value;

    /// <summary>The listener that does nothing wrong, with its events forgotten; without arguments it serves HTTP and HTTPS.</summary>
    internal async Task<ListenerProcess> ListenerAsync(params string[] arguments)
    {
        string key = string.Join(' ', arguments);
        if (!_listeners.TryGetValue(key, out ListenerProcess? listener))
        {
            listener = _listeners[key] = await StartListenerAsync(arguments.Length == 0 ? ["--http", "--https"] : arguments);
        }

        listener.Mark();
        return listener;
    }

    /// <summary>Starts a listener with all accounts there are; with <c>--cert</c> another certificate than the usual.</summary>
    internal async Task<ListenerProcess> StartListenerAsync(params string[] arguments)
    {
        // Tickets are not everywhere; other mechanisms work without them.
        Dictionary<string, string?> environment = Needs.Missing(Need.Kerberos) is null ? (await Realm).ServerEnvironment : [];
        if (arguments.Contains("--https"))
        {
            arguments = [.. arguments.Contains("--cert") ? [] : (string[])["--cert", Certificates.FileOf(ServerCertificate.Rsa)], "--basic", _basicFile, "--client-ca", Certificates.AuthorityFile, .. arguments];
        }

        return await ListenerProcess.StartAsync(arguments, environment.Concat(_accounts.Value.ServerEnvironment));
    }

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (ListenerProcess listener in _listeners.Values)
        {
            listener.Dispose();
        }

        if (_realm is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            (await _realm.Value).Dispose();
        }

        Array.ForEach<IDisposable?>([_accounts.IsValueCreated ? _accounts.Value : null, _certificates.IsValueCreated ? _certificates.Value : null], static part => part?.Dispose());
        File.Delete(_basicFile);
    }
}
