using System;
using System.Globalization;
using System.Text;

namespace WinRM.AnalyzerBenchmarks.Generated;

/// <summary>One method of a given length that creates and configures connections in branches, loops and try blocks.</summary>
internal static class LongMethod
{
    private const string Start = """
        using System;
        using System.Collections.Generic;
        using System.Management.Automation;
        using System.Management.Automation.Remoting;
        using System.Management.Automation.Runspaces;

        public static class Long
        {
            public static void Run(string host, PSCredential credential, bool flag, int count, List<Runspace> opened)
            {

        """;

    // Ten lines, one connection that is used up at once. C is its name.
    private static readonly string[] s_shortLived =
    [
        """
                {
                    WSManConnectionInfo C = new(flag, host, 5986, "/wsman", "", credential);
                    if (flag)
                    {
                        C.AuthenticationMechanism = AuthenticationMechanism.Kerberos;
                        C.NoEncryption = false;
                    }

                    opened.Add(RunspaceFactory.CreateRunspace(C));
                }
        """,
        """
                for (int i = 0; i < count; i++)
                {
                    WSManConnectionInfo C = new(new Uri("http://srv.corp.example:5985/wsman"));
                    C.Credential = credential;
                    C.AuthenticationMechanism = i > 2 ? AuthenticationMechanism.Basic : AuthenticationMechanism.Negotiate;
                    C.OpenTimeout = i;
                    if (i == 7) { continue; }

                    opened.Add(RunspaceFactory.CreateRunspace(C));
                }
        """,
        """
                try
                {
                    WSManConnectionInfo C = new(true, host, 5986, "/wsman", "", credential) { SkipCACheck = flag };
                    opened.Add(RunspaceFactory.CreateRunspace(C));
                }
                catch (PSRemotingTransportException)
                {
                    WSManConnectionInfo again = new(false, host, 5985, "/wsman", "", credential) { ProxyAccessType = ProxyAccessType.WinHttpConfig };
                    opened.Add(RunspaceFactory.CreateRunspace(again));
                }
        """,
    ];

    // Ten lines, one connection that lives to the end of the method.
    private static readonly string[] s_longLived =
    [
        """
                WSManConnectionInfo C = new(flag, host, 5986, "/wsman", "", credential);
                C.OpenTimeout = count;
                if (flag)
                {
                    C.AuthenticationMechanism = AuthenticationMechanism.Kerberos;
                    C.NoEncryption = false;
                }

                last = C;
                count += 2;
        """,
        """
                WSManConnectionInfo C = new(new Uri("http://srv.corp.example:5985/wsman"));
                for (int i = 0; i < count; i++)
                {
                    C.AuthenticationMechanism = i > 2 ? AuthenticationMechanism.Basic : AuthenticationMechanism.Negotiate;
                    C.OpenTimeout = i;
                    if (i == 7) { break; }
                }

                last = C;
                count--;
        """,
        """
                WSManConnectionInfo C = new(true, host, 5986, "/wsman", "", credential) { SkipCACheck = flag };
                try
                {
                    opened.Add(RunspaceFactory.CreateRunspace(last));
                }
                catch (PSRemotingTransportException)
                {
                    C.ProxyAccessType = ProxyAccessType.WinHttpConfig;
                }

        """,
    ];

    /// <summary>Each connection is opened where it is made and is gone then.</summary>
    public static SourceFile ShortLived(int lines)
    {
        StringBuilder text = new(Start);
        for (int i = 0; i < lines / 10; i++)
        {
            text.AppendLine(Block(s_shortLived, i));
        }

        return End(text);
    }

    /// <summary>All connections are opened by the last lines: one line in eleven.</summary>
    public static SourceFile LongLived(int lines)
    {
        StringBuilder text = new(Start);
        text.AppendLine("        WSManConnectionInfo last = new(true, host, 5986, \"/wsman\", \"\", credential);");
        int count = lines / 11;
        for (int i = 0; i < count; i++)
        {
            text.AppendLine(Block(s_longLived, i));
        }

        for (int i = 0; i < count; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"        opened.Add(RunspaceFactory.CreateRunspace(c{i}));");
        }

        return End(text);
    }

    private static string Block(string[] blocks, int number) => blocks[number % blocks.Length]
        .Replace(" C ", $" c{number} ", StringComparison.Ordinal)
        .Replace(" C;", $" c{number};", StringComparison.Ordinal)
        .Replace(" C.", $" c{number}.", StringComparison.Ordinal)
        .Replace("(C)", $"(c{number})", StringComparison.Ordinal);

    private static SourceFile End(StringBuilder text) => new("Long.cs", text.AppendLine("    }").AppendLine("}").ToString());
}
