using System.Collections.Generic;

namespace WinRM.Rules.Stacks;

/// <summary>Programs that speak WS-Management over HttpClient or HttpWebRequest.</summary>
public static class SystemNetHttp
{
    /// <summary>Nothing encrypts messages: only HTTPS does.</summary>
    public static readonly Stack Row = new()
    {
        Name = "System.Net.Http",
        Source = "dotnet/runtime System.Net.Http",
        Defaults = new Dictionary<Setting, int>
        {
            [Settings.StackSeals] = 0,
        },
    };
}
