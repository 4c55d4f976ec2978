using System;
using System.Collections.Generic;
using System.Management.Automation;

public static class Sessions
{
    public static void Open(PowerShell shell, string host)
    {
        shell.AddCommand("New-PSSession").AddParameters(Login(host)).Invoke();

        shell.Commands.Clear();
        shell.AddCommand("Enter-PSSession");
        With("ConnectionUri", new UriBuilder { Scheme = Uri.UriSchemeHttps, Host = host, Path = "powershell" }.Uri);
        With("Authentication", "Basic");
        shell.Invoke();

        void With(string name, object value) => shell.AddParameter(name, value);
    }

    private static Dictionary<string, object> Login(string host) => new()
    {
        ["ComputerName"] = host,
        ["Authentication"] = "Basic",
        ["UseSSL"] = true,
    };
}
