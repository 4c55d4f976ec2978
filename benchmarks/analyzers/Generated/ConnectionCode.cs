using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.AnalyzerBenchmarks.Generated;

/// <summary>Files that open WinRM connections and hold commands, as a program that manages servers does.</summary>
internal static class ConnectionCode
{
    /// <summary>Some files, always the same ones; every third connects safely.</summary>
    public static IEnumerable<SourceFile> Files(int count) => Enumerable.Range(0, count).Select(File);

    private static SourceFile File(int number)
    {
        bool safe = number % 3 == 0;
        string text = $$"""
            using System;
            using System.Diagnostics;
            using System.Management.Automation;
            using System.Management.Automation.Remoting;
            using System.Management.Automation.Runspaces;
            using System.Security;
            using Microsoft.Management.Infrastructure;
            using Microsoft.Management.Infrastructure.Options;

            namespace Connecting;

            public sealed class Server{{number}}
            {
                private readonly string _host = "srv{{number}}.corp.example";

                public Runspace Open(PSCredential credential, bool secure, bool proxied)
                {
                    WSManConnectionInfo connection = new(new Uri("{{(safe ? "https" : "http")}}://" + _host + ":{{(safe ? 5986 : 5985)}}/wsman"))
                    {
                        AuthenticationMechanism = AuthenticationMechanism.{{(safe ? "Kerberos" : "Basic")}},
                        Credential = credential,
                        OpenTimeout = {{1000 * (number + 1)}},
                    };
                    if (proxied)
                    {
                        connection.ProxyAccessType = ProxyAccessType.WinHttpConfig;
                        connection.ProxyAuthentication = AuthenticationMechanism.Negotiate;
                    }
                    else if (!secure)
                    {
                        connection.NoEncryption = {{(safe ? "false" : "true")}};
                    }

                    try
                    {
                        return RunspaceFactory.CreateRunspace(connection);
                    }
                    catch (PSRemotingTransportException)
                    {
                        WSManConnectionInfo again = new(true, _host, 5986, "/wsman", "", credential);
                        again.SkipCACheck = {{(safe ? "false" : "true")}};
                        return RunspaceFactory.CreateRunspace(again);
                    }
                }

                public WSManConnectionInfo Configured(WSManConnectionInfo connection, int attempts)
                {
                    PSSessionOption option = new() { ProxyAccessType = ProxyAccessType.NoProxyServer };
                    for (int i = 0; i < attempts; i++)
                    {
                        option.OperationTimeout = TimeSpan.FromSeconds(i);
                        option.SkipRevocationCheck = i > {{number}};
                    }

                    connection.SetSessionOptions(option);
                    return connection;
                }

                public CimSession Query(SecureString password, bool secure)
                {
                    WSManSessionOptions options = new() { UseSsl = {{(safe ? "true" : "secure")}}, DestinationPort = 5986 };
                    if (secure)
                    {
                        options.CertCACheck = true;
                        options.CertCNCheck = true;
                    }
                    else
                    {
                        options.CertCACheck = {{(safe ? "true" : "false")}};
                        options.ProxyType = ProxyType.WinHttp;
                    }

                    options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Kerberos, "corp.example", "deploy", password));
                    return CimSession.Create(_host, options);
                }

                public void Prepare(PowerShell shell)
                {
                    shell.AddScript(@"winrm set winrm/config/service/auth '@{Basic=""{{(safe ? "false" : "true")}}""}'");
                    shell.AddScript("Set-Item -Path WSMan:\\localhost\\Service\\AllowUnencrypted -Value ${{(safe ? "false" : "true")}}");
                    Process.Start("netsh", "winhttp set proxy proxy{{number}}.corp.example:3128 \"<local>\"");
                    Process.Start(new ProcessStartInfo("winrm", "quickconfig -quiet"));
                }
            }
            """;
        return new SourceFile($"Server{number}.cs", text);
    }
}
