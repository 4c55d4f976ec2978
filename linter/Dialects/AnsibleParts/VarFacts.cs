using System;
using System.Collections.Generic;
using System.Globalization;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>How both connection plugins read their variables.</summary>
internal static class VarFacts
{
    /// <summary>A fact that stands where the variable's value stands.</summary>
    public static Fact State(this AnsibleVar variable, Setting setting, int? value) =>
        new(setting, value, variable.IsInherited ? Origin.Inherited : Origin.Explicit, variable.ValuePlace);

    /// <summary>The scheme; a value that is neither http nor https cannot be known.</summary>
    public static IEnumerable<Fact> Scheme(AnsibleVar? variable)
    {
        if (variable is { IsNull: false })
        {
            yield return variable.State(Settings.Scheme, variable.Text?.ToLowerInvariant() switch
            {
                "http" => (int)Rules.Scheme.Http,
                "https" => (int)Rules.Scheme.Https,
                _ => null,
            });
        }
    }

    /// <summary>The port. Of a template only its literal default is read, and only where it is no reason for a finding.</summary>
    public static IEnumerable<Fact> Port(AnsibleVar? variable, int httpPort)
    {
        if (variable is null or { IsNull: true })
        {
            yield break;
        }

        int? port = Number(variable.Text);
        if (variable.Value is YamlScalar scalar && variable.Text is null && Number(Jinja.LiteralDefault(scalar.Value)) is { } usual && usual != httpPort)
        {
            port = usual;
        }

        yield return variable.State(Settings.Port, port);
    }

    /// <summary>The mechanisms out of a list or a text with commas; a word that is not known makes the choice unknown.</summary>
    public static IEnumerable<Fact> Offers(AnsibleVar? variable, Func<string, Mechanisms?> read)
    {
        if (variable is null or { IsNull: true } || Words(variable) is { Count: 0 })
        {
            return [];
        }

        Mechanisms? offered = Mechanisms.None;
        foreach (string? word in Words(variable))
        {
            Mechanisms? one = word is null ? null : read(word.ToLowerInvariant());
            offered = one is null ? null : offered | one;
        }

        return MechanismFacts.Offer(offered, variable.IsInherited ? Origin.Inherited : Origin.Explicit, variable.ValuePlace);
    }

    /// <summary>Message encryption: only "never" asks for messages without it.</summary>
    public static IEnumerable<Fact> Encryption(AnsibleVar? variable)
    {
        if (variable is { IsNull: false })
        {
            yield return variable.State(Settings.NoEncryption, variable.Text?.ToLowerInvariant() switch
            {
                "never" => 1,
                "auto" or "always" => 0,
                _ => null,
            });
        }
    }

    /// <summary>A proxy address: nothing means no proxy at all.</summary>
    public static IEnumerable<Fact> Proxy(AnsibleVar? variable)
    {
        if (variable is null)
        {
            yield break;
        }

        if (variable.IsNull || variable.Text is { Length: 0 })
        {
            yield return variable.State(Settings.ProxySource, (int)ProxySource.None);
        }
        else if (variable.Text is not { } address)
        {
            yield return variable.State(Settings.ProxySource, null);
            yield return variable.State(Settings.ProxyCredential, null);
        }
        else
        {
            yield return variable.State(Settings.ProxySource, (int)ProxySource.Named);
            if (Endpoint.Parse(address).HasUserInfo)
            {
                yield return variable.State(Settings.ProxyCredential, 1);
                yield return variable.State(Settings.ProxyUrlCredential, 1);
            }
        }
    }

    /// <summary>The certificate is checked, by issuer and name, or not.</summary>
    public static IEnumerable<Fact> Validation(AnsibleVar variable, int? validates) =>
        [variable.State(Settings.CaCheck, validates), variable.State(Settings.CnCheck, validates)];

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 65536 ? number : null;

    private static List<string?> Words(AnsibleVar variable)
    {
        List<string?> words = [];
        if (variable.Value is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
            {
                words.Add(item.Target is YamlScalar scalar && !Jinja.IsTemplated(scalar) ? scalar.Value.Trim() : null);
            }
        }
        else if (variable.Text is { } text)
        {
            words.AddRange(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        else
        {
            words.Add(null);
        }

        return words;
    }
}
