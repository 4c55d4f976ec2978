using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>A client that others have written.</summary>
internal static class PythonWinRM
{
    private const string Interpreter = "/usr/bin/python3";

    /// <summary>What a command gave.</summary>
    /// <param name="Output">What it wrote.</param>
    /// <param name="Error">What it complained of.</param>
    /// <param name="Code">Its exit code; null: the client failed, and <paramref name="Error"/> says why.</param>
    public sealed record Result(string Output, string Error, int? Code);

    /// <summary>Runs a command as a Kerberos user.</summary>
    public static Task<Result> KerberosAsync(KerberosRealm realm, string user, Uri server, string command, Uri? proxy = null, string encryption = "auto") =>
        RunAsync(realm.ClientEnvironment(user), [server.AbsoluteUri, "kerberos", $"{user}@{KerberosRealm.Name}", "", encryption, "cbt", command], proxy);

    /// <summary>Runs a command as an NTLM user.</summary>
    public static Task<Result> NtlmAsync(Uri server, string command, Uri? proxy = null, string encryption = "auto", bool binds = true) =>
        RunAsync([], [server.AbsoluteUri, "ntlm", $@"{NtlmAccounts.Domain}\{NtlmAccounts.User}", NtlmAccounts.Password, encryption, binds ? "cbt" : "none", command], proxy);

    /// <summary>Runs a command as a user with a password in the header.</summary>
    public static Task<Result> BasicAsync(Uri server, string user, string password, string command, Uri? proxy = null) =>
        RunAsync([], [server.AbsoluteUri, "basic", user, password, "never", "none", command], proxy);

    private static async Task<Result> RunAsync(Dictionary<string, string?> environment, string[] arguments, Uri? proxy)
    {
        environment["OPENSSL_CONF"] = Path.Combine(AppContext.BaseDirectory, "Fixtures", "legacy.cnf");
        environment["PYTHONWARNINGS"] = "ignore";
        environment["REQUESTS_CA_BUNDLE"] = environment["CURL_CA_BUNDLE"] = null;
        environment["no_proxy"] = environment["NO_PROXY"] = proxy is null ? "*" : null;
        foreach (string name in (string[])["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"])
        {
            environment[name] = proxy?.AbsoluteUri;
        }

        Tool.Result result = await Tool.RunAsync(Interpreter, [Path.Combine(AppContext.BaseDirectory, "Fixtures", "winrm_client.py"), .. arguments], environment);
        return result.ExitCode == 0 ? JsonSerializer.Deserialize<Result>(result.Output, JsonSerializerOptions.Web)! : new Result(result.Output, result.Error, null);
    }
}
