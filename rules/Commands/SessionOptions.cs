using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>What New-PSSessionOption, New-WSManSessionOption and New-CimSessionOption say, or a hashtable in their place.</summary>
internal static class SessionOptions
{
    private static readonly Dictionary<string, int> s_sources = new(StringComparer.OrdinalIgnoreCase)
    {
        // System.Management.Automation.Remoting.ProxyAccessType; None only means that nothing is said about a proxy.
        ["IEConfig"] = (int)ProxySource.InternetExplorer,
        ["WinHttpConfig"] = (int)ProxySource.WinHttp,
        ["AutoDetect"] = (int)ProxySource.AutoDetect,
        ["NoProxyServer"] = (int)ProxySource.None,

        // Microsoft.WSMan.Management.ProxyAccessType
        ["ProxyIEConfig"] = (int)ProxySource.InternetExplorer,
        ["ProxyWinHttpConfig"] = (int)ProxySource.WinHttp,
        ["ProxyAutoDetect"] = (int)ProxySource.AutoDetect,
        ["ProxyNoProxyServer"] = (int)ProxySource.None,

        // Microsoft.Management.Infrastructure.Options.ProxyType
        ["InternetExplorer"] = (int)ProxySource.InternetExplorer,
        ["WinHttp"] = (int)ProxySource.WinHttp,
        ["Auto"] = (int)ProxySource.AutoDetect,
    };

    /// <summary>What was stated.</summary>
    /// <param name="arguments">The value of a parameter; null when it was not given.</param>
    /// <param name="isOn">Whether a switch is on; null when it cannot be known.</param>
    public static World Read(Func<string, Word?> arguments, Func<string, int?> isOn)
    {
        World world = World.Empty;
        world = Flag(world, "NoEncryption", Settings.NoEncryption, 1);
        world = Flag(world, "SkipCACheck", Settings.CaCheck, 0);
        world = Flag(world, "SkipCNCheck", Settings.CnCheck, 0);
        world = Flag(world, "SkipRevocationCheck", Settings.RevocationCheck, 0);
        world = Flag(world, "UseSsl", Settings.Scheme, (int)Scheme.Https);
        if ((arguments("ProxyAccessType") ?? arguments("ProxyType")) is { } source)
        {
            world = ConnectionFacts.Choice(world, Settings.ProxySource, source, s_sources);
        }

        if (arguments("ProxyAuthentication") is { } mechanism)
        {
            world = ConnectionFacts.Choice(world, Settings.ProxyAuthentication, mechanism, ConnectionFacts.ProxyMechanisms);
        }

        if (arguments("ProxyCredential") is { } credential && !string.Equals(credential.Text, "$null", StringComparison.OrdinalIgnoreCase))
        {
            world = world.With(new Fact(Settings.ProxyCredential, 1, Origin.Explicit, credential.Span));
            world = credential.VariableName is { } variable ? world.With(new Fact(Settings.ProxyCredentialName, Settings.Name(variable), Origin.Explicit, credential.Span)) : world;
        }

        return world;

        World Flag(World before, string name, Setting setting, int on)
        {
            if (arguments(name) is not { } word)
            {
                return before;
            }

            // What is switched off is the default.
            int? value = isOn(name);
            return value == 0 ? before : before.With(new Fact(setting, value is null ? null : on, Origin.Explicit, word.TextSpan));
        }
    }
}
