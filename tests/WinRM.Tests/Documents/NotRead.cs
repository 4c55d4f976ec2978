namespace WinRM.Tests.Documents;

/// <summary>What C# can say about WinRM and the analyzer does not read, with the reason.</summary>
internal static class NotRead
{
    public static void Write(Markdown document)
    {
        document.Heading(2, "What is not read in C#", "not-read").Block(
            "Silence is no proof. The analyzer follows values within a file: through variables, fields that only constructors store into, and helpers of the same "
            + "type, three calls deep. What comes from another file, a configuration or the user is unknown, and unknown is not a finding. Some ways to say "
            + "something are not read at all:");
        document.Table(
            ["not read", "why"],
            [
                ["`WSMan.Automation` through `Type.InvokeMember`", "the arguments stand in an `object[]`, whose elements are not followed; `dynamic` and interfaces are"],
                ["WS-Management over `WebClient`, `HttpClientJsonExtensions`, `WinHttpHandler` or a bare `SslStream`", "nobody was seen to do it; `HttpClient` and `HttpWebRequest` are read"],
                ["the subkeys `WSMAN\\Listener\\…` of the registry", "a key alone makes no listener; the values that do are not documented. `winrm create` and `New-Item WSMan:` are read"],
                ["the binary values `WinHttpSettings` and `DefaultConnectionSettings`", "bytes that a program computes cannot be seen; their exports (`.reg`) are read by the linter"],
                ["a registry path from a loop or a list", "elements of collections are not followed"],
                ["Base64 after `-EncodedCommand`, when it stands in the source", "nothing in the text shows that it is about WinRM; the linter reads it in scripts"],
                ["`WinHttpSetDefaultProxyConfiguration` and `WinHttpGetIEProxyConfigForCurrentUser`", "the first writes the store that WinRM reads, as it should be; what becomes of the second's result is seen by nobody"],
                ["WSMAN_FLAG_NO_AUTHENTICATION, SessionFlagUseNoAuthentication", "right for Identify, which is all that a server answers without authentication"],
                ["`MaximumConnectionRedirectionCount`", "a redirect to HTTP needs a server that does it; Exchange needs redirects"],
                ["the endpoints that Naos.WinRM, Cake.Powershell, PSWSMan and RemoteForge open", "these libraries decide them, and offer no switch or read it at run time"],
            ]);
    }
}
