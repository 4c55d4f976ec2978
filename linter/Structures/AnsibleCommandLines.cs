using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Structures;

/// <summary>
/// Connection variables on the command line of Ansible: in commands of pipelines and containers, and in the arguments that
/// Packer hands on. The proxies of the environment around such a command are those of the connection.
/// </summary>
internal sealed class AnsibleCommandLines : IStructure
{
    private static readonly SearchValues<string> s_marks = SearchValues.Create(["ansible_winrm_", "ansible_psrp_", "ansible_connection", "ansible_port"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public string Name => "Ansible's command line";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => tree.Reading.File.Text.AsSpan().ContainsAny(s_marks);

    /// <inheritdoc/>
    public void Read(Tree tree)
    {
        // Packer tells Ansible the port of its builders: checks of certificates mean nothing when all of those use HTTP.
        bool isHttp = tree.Spots.Any(IsBuilder) && tree.Spots.Where(IsBuilder).All(spot => tree.Layers(spot.Map)["winrm_use_ssl"] is not { Truth: not false });
        foreach (Spot spot in tree.Spots)
        {
            ProxyEnvironment? environment = null;
            foreach (YamlEntry entry in spot.Map.Entries)
            {
                foreach (AnsibleScope scope in Scopes(tree, entry.Value))
                {
                    bool isSilent = isHttp && !scope.Vars.Any(static variable => variable.Name is "ansible_winrm_scheme" or "ansible_psrp_protocol" or "ansible_port" or "ansible_winrm_port");
                    foreach (Subject subject in scope.ChangesConnection && !isSilent ? AnsibleConnection.Describe(scope, null) : [])
                    {
                        environment ??= ProxyEnvironment.Of(tree, spot);
                        tree.Reading.Add(environment.Around(subject));
                    }
                }
            }
        }
    }

    private static bool IsBuilder(Spot spot) => spot.Map["communicator"] is YamlScalar { Value: "winrm" };

    /// <summary>The variables of each command in a value.</summary>
    private static IEnumerable<AnsibleScope> Scopes(Tree tree, YamlNode value)
    {
        if (value is YamlScalar scalar)
        {
            // Of the commands in one text each has variables of its own.
            return Mentions(scalar) ? MappedWord.Commands(tree, scalar).Select(words => Scope(tree, words)) : [];
        }

        if (value is not YamlSequence list)
        {
            return [];
        }

        if (!list.Items.Exists(static item => item is YamlScalar scalar && Mentions(scalar)))
        {
            return [];
        }

        YamlScalar[] items = [.. list.Items.OfType<YamlScalar>()];
        YamlScalar[] lines = [.. items.Where(static item => Mentions(item) && IsOption(item.Value))];
        return lines.Length > 0 ? lines.SelectMany(line => Scopes(tree, line))
            : [Scope(tree, [.. items.Select(item => MappedWord.Of(tree, item))])];
    }

    private static bool Mentions(YamlScalar scalar) => scalar.Value.AsSpan().ContainsAny(s_marks);

    // A line of its own, and not one argument of several.
    private static bool IsOption(string text) => text.Contains(" -e", StringComparison.Ordinal) || text.Contains("--extra-vars ", StringComparison.Ordinal) || text.Contains("--extra-vars=", StringComparison.Ordinal);

    private static AnsibleScope Scope(Tree tree, MappedWord[] words)
    {
        YamlMapping vars = new(tree.File.Budget);
        YamlEntry? connection = null;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i].Text;
            if (word is "-e" or "--extra-vars" && i + 1 < words.Length)
            {
                words[++i].AddVars(vars, 0);
            }
            else if (word.StartsWith("--extra-vars=", StringComparison.Ordinal))
            {
                words[i].AddVars(vars, "--extra-vars=".Length);
            }
            else if (word is "-c" or "--connection" && i + 1 < words.Length)
            {
                connection = words[++i].Entry(AnsibleScope.ConnectionKeyword);
            }
        }

        AnsibleScope scope = AnsibleScope.Empty.With(new VarLayer(tree.Reading.File, vars));
        return connection is { } keyword && vars.ByName.Count > 0 ? scope.With(tree.Reading.File, AnsibleScope.ConnectionKeyword, keyword) : scope;
    }
}
