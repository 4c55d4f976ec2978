using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Structures;

/// <summary>
/// Keys of WinRM tools that are misspelt: the tool does not read them, and nobody is told. Only a key that begins like one
/// that is known and is nearly one counts; others are the user's own.
/// </summary>
internal sealed class Spelling : IStructure
{
    // A file with more of them is no work of people.
    private const int MaxCandidates = 1000;

    private static readonly Rule s_rule = RuleCatalog.Find(LintError.UnknownOption)!;

    private static readonly Vocabulary[] s_vocabularies =
    [
        new("ansible_winrm_", "", [
            "ca_trust_path", "cert_key_pem", "cert_pem", "connection_timeout", "credssp_auth_mechanism", "credssp_disable_tlsv1_2", "credssp_minimum_version", "host",
            "kerberos_delegation", "kerberos_hostname_override", "kerberos_mode", "keytab", "kinit_args", "kinit_cmd", "kinit_env_vars", "kinit_mode", "message_encryption",
            "operation_timeout_sec", "pass", "password", "path", "port", "proxy", "read_timeout_sec", "realm", "remote_addr", "remote_password", "remote_user", "scheme",
            "send_cbt", "server_cert_validation", "service", "transport", "user", "username",
        ]),
        new("ansible_psrp_", "", [
            "auth", "ca_cert", "cert_trust_path", "cert_validation", "certificate_key_pem", "certificate_pem", "configuration_name", "connection_timeout",
            "credssp_auth_mechanism", "credssp_disable_tlsv1_2", "credssp_minimum_version", "host", "ignore_proxy", "max_envelope_size", "message_encryption",
            "negotiate_delegate", "negotiate_hostname_override", "negotiate_send_cbt", "negotiate_service", "operation_timeout", "pass", "password", "path", "port", "protocol",
            "proxy", "read_timeout", "reconnection_backoff", "reconnection_retries", "remote_addr", "remote_password", "remote_user", "user", "username",
        ]),
        // Anybody may call a variable so; beside a communicator it is a key of Packer.
        new("winrm_", "communicator", ["host", "insecure", "no_proxy", "password", "port", "timeout", "use_ntlm", "use_ssl", "username"]),
    ];

    /// <inheritdoc/>
    public string Name => "spelling";

    /// <inheritdoc/>
    public bool Recognizes(Tree tree) => true;

    /// <inheritdoc/>
    public void Read(Tree tree) => Check(tree.Reading, tree.Spots);

    /// <summary>Tells the misspelt keys of some maps.</summary>
    public static void Check(Reading reading, IEnumerable<Spot> spots)
    {
        string text = reading.File.Text;
        int left = MaxCandidates;
        foreach (Vocabulary vocabulary in s_vocabularies.Where(vocabulary => text.Contains(vocabulary.Prefix, StringComparison.Ordinal)))
        {
            foreach (YamlEntry entry in spots.Where(spot => vocabulary.Beside.Length == 0 || spot.Map.ByName.ContainsKey(vocabulary.Beside)).SelectMany(static spot => spot.Map.Entries))
            {
                // Tools take words and numbers; a list or a map is something of the user's.
                if (entry.Name is { } name && entry.Value.Target is YamlScalar && vocabulary.IsUnknown(name) && left-- > 0
                    && Nearest.Of(name, vocabulary.Keys) is { } meant && !IsReferred(text, name))
                {
                    Place place = new(reading.File, new TextSpan(entry.Key.Start, entry.Key.End - entry.Key.Start));
                    reading.Remark(Finding.OfFile(s_rule, $"'{name}' is no key that is read, so it has no effect. Did you mean '{meant}'?", place));
                }
            }
        }
    }

    // Whoever uses the name in a template has made it up himself.
    private static bool IsReferred(string text, string name)
    {
        for (int at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            ReadOnlySpan<char> line = text.AsSpan(text.LastIndexOf('\n', at) + 1, at - text.LastIndexOf('\n', at) - 1);
            if (line.LastIndexOf("{{") > line.LastIndexOf("}}") || line.LastIndexOf("{%") > line.LastIndexOf("%}"))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Vocabulary(string prefix, string beside, string[] endings)
    {
        private readonly FrozenSet<string> _known = endings.Select(ending => prefix + ending).ToFrozenSet(StringComparer.Ordinal);

        public IReadOnlyList<string> Keys { get; } = [.. endings.Select(ending => prefix + ending)];

        public string Prefix => prefix;

        public string Beside => beside;

        public bool IsUnknown(string name) => name.StartsWith(prefix, StringComparison.Ordinal) && !_known.Contains(name);
    }
}
