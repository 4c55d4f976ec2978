using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>A Kerberos realm with a KDC on loopback, the users alice and bob, and the services of localhost.</summary>
internal sealed class KerberosRealm : IDisposable
{
    /// <summary>The realm.</summary>
    public const string Name = "WINRM.TEST";

    /// <summary>The password of both users.</summary>
    public const string Password = "Passw0rd!";

    private static readonly string[] s_users = ["alice", "bob"];
    private static readonly string[] s_services = ["HTTP", "WSMAN", "host"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("winrm-realm-");
    private Process? _server;

    private KerberosRealm()
    {
    }

    /// <summary>What clients and servers read.</summary>
    public string ConfigurationFile => Path.Combine(_folder.FullName, "krb5.conf");

    /// <summary>The variables of a server that accepts tickets.</summary>
    public Dictionary<string, string?> ServerEnvironment => new() { ["KRB5_CONFIG"] = ConfigurationFile, ["KRB5_KTNAME"] = $"FILE:{_folder}/keytab", ["KRB5CCNAME"] = $"FILE:{_folder}/none" };

    /// <summary>Starts the KDC and gets a ticket for each user.</summary>
    public static async Task<KerberosRealm> StartAsync()
    {
        KerberosRealm realm = new();
        int port = FreePort.Next();
        await File.WriteAllTextAsync(realm.ConfigurationFile, Configuration(port));
        await File.WriteAllTextAsync(Path.Combine(realm._folder.FullName, "kdc.conf"), realm.ServerConfiguration(port));
        Dictionary<string, string?> environment = new() { ["KRB5_CONFIG"] = realm.ConfigurationFile, ["KRB5_KDC_PROFILE"] = $"{realm._folder}/kdc.conf" };
        await Tool.MustRunAsync("/usr/sbin/kdb5_util", ["create", "-s", "-r", Name, "-P", "master"], environment);
        List<string> orders = [];
        foreach (string user in s_users)
        {
            orders.Add($"addprinc -pw {Password} {user}");
        }

        foreach (string service in s_services)
        {
            orders.Add($"addprinc -randkey {service}/localhost");
            orders.Add($"ktadd -k {realm._folder}/keytab {service}/localhost");
        }

        await Tool.MustRunAsync("/usr/sbin/kadmin.local", ["-r", Name], environment, string.Join('\n', orders) + "\nquit\n");
        realm._server = Process.Start(Tool.Describe("/usr/sbin/krb5kdc", ["-r", Name, "-n"], environment))!;
        await WaitAsync(port);
        foreach (string user in s_users)
        {
            await Tool.MustRunAsync("/usr/bin/kinit", [user], realm.ClientEnvironment(user), Password + "\n");
        }

        return realm;
    }

    /// <summary>The variables of a client that has the ticket of a user.</summary>
    public Dictionary<string, string?> ClientEnvironment(string user) => new() { ["KRB5_CONFIG"] = ConfigurationFile, ["KRB5CCNAME"] = TicketsOf(user), ["KRB5_KTNAME"] = null };

    /// <summary>Where the ticket of a user is.</summary>
    public string TicketsOf(string user) => $"FILE:{_folder}/tickets-{user}";

    /// <inheritdoc/>
    public void Dispose()
    {
        _server?.Kill();
        _server?.WaitForExit();
        _server?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task WaitAsync(int port)
    {
        for (int i = 0; i < 200; i++)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("The KDC does not listen.");
    }

    // Names are taken as they are: what 127.0.0.1 is called here does not matter.
    private static string Configuration(int port) => $$"""
        [libdefaults]
        default_realm = {{Name}}
        dns_lookup_realm = false
        dns_lookup_kdc = false
        dns_canonicalize_hostname = false
        rdns = false
        udp_preference_limit = 1
        permitted_enctypes = aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96
        [realms]
        {{Name}} = {
          kdc = 127.0.0.1:{{port}}
        }
        [domain_realm]
        localhost = {{Name}}

        """;

    private string ServerConfiguration(int port) => $$"""
        [kdcdefaults]
        kdc_listen = 127.0.0.1:{{port}}
        kdc_tcp_listen = 127.0.0.1:{{port}}
        [realms]
        {{Name}} = {
          database_name = {{_folder}}/principal
          key_stash_file = {{_folder}}/stash
          acl_file = {{_folder}}/acl
          max_life = 10h
          supported_enctypes = aes256-cts-hmac-sha1-96:normal aes128-cts-hmac-sha1-96:normal
        }
        [logging]
        kdc = FILE:{{_folder}}/kdc.log

        """;
}
