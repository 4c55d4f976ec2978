using System;
using System.Collections.Generic;
using WinRM.Rules.Stacks;

namespace WinRM.Rules.Commands;

/// <summary>The connection options of winrm.cmd and winrs.exe, in their short and long forms: -r:host -a:basic -unencrypted ….</summary>
internal static class WinrmOptions
{
    private static readonly Dictionary<string, int> s_proxies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ie_settings"] = (int)ProxySource.InternetExplorer,
        ["winhttp_settings"] = (int)ProxySource.WinHttp,
        ["auto_detect"] = (int)ProxySource.AutoDetect,
        ["no_proxy"] = (int)ProxySource.None,
    };

    /// <summary>An option begins with a dash or a slash.</summary>
    public static bool IsOption(Word word) => word.Kind == WordKind.Text && word.Text.Length > 1 && (word.Text[0] == '/' || ScriptLexer.IsDash(word.Text[0]));

    /// <summary>States the connection that the words before an end describe, if there is one, and returns its host, empty for this machine.</summary>
    public static string? Read(Command command, int end, ScriptFacts facts)
    {
        World world = World.Empty;
        string? host = null;
        for (int i = 1; i < end; i++)
        {
            Word word = command.Words[i];
            if (!IsOption(word))
            {
                continue;
            }

            int colon = word.Text.IndexOf(':');
            string name = (colon < 0 ? word.Text.Substring(1) : word.Text.Substring(1, colon - 1)).ToLowerInvariant();
            Word? value = colon >= 0 && colon + 1 < word.Text.Length ? facts.Resolve(word.From(colon + 1), command) : null;
            if (name is "r" or "remote" && value is not null)
            {
                world = ConnectionFacts.Address(world, value);
                host = value.HasHole ? "" : Endpoint.Parse(value.Text).Host;
            }
            else
            {
                world = State(world, name, word, value);
            }
        }

        if (host is null)
        {
            return null;
        }

        facts.Add(new Subject(SubjectKind.Connection, WinRMCommand.Row, host.Length == 0 ? null : host, Worlds.Of(new[] { world }), command.Span));
        return Endpoint.IsLoopbackHost(host) ? "" : host;
    }

    private static World State(World world, string name, Word word, Word? value) => name switch
    {
        "un" or "unencrypted" => world.With(new Fact(Settings.NoEncryption, 1, Origin.Explicit, word.TextSpan)),
        "ssl" or "usessl" when world[Settings.Scheme] is not { Value: not null } => world.With(new Fact(Settings.Scheme, (int)Scheme.Https, Origin.Explicit, word.TextSpan)),
        "skipcacheck" => world.With(new Fact(Settings.CaCheck, 0, Origin.Explicit, word.TextSpan)),
        "skiprevocationcheck" => world.With(new Fact(Settings.RevocationCheck, 0, Origin.Explicit, word.TextSpan)),
        "skipcncheck" => world.With(new Fact(Settings.CnCheck, 0, Origin.Explicit, word.TextSpan)),
        "a" or "auth" or "authentication" when value is not null => ConnectionFacts.Mechanism(world, value),
        "pac" or "proxyaccess" when value is not null => ConnectionFacts.Choice(world, Settings.ProxySource, value, s_proxies),
        "pa" or "proxyauth" when value is not null => ConnectionFacts.Choice(world, Settings.ProxyAuthentication, value, ConnectionFacts.ProxyMechanisms),
        "pu" or "proxyusername" => world.With(new Fact(Settings.ProxyCredential, 1, Origin.Explicit, word.TextSpan)),
        _ => world,
    };
}
