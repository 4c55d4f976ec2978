using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace WinRM.LinterBenchmarks;

/// <summary>
/// A tree of deployment files as large organisations have them, always the same: Kubernetes manifests, Ansible, workflows,
/// Compose. Two files in a hundred speak of WinRM.
/// </summary>
internal static class GeneratedTree
{
    private const int HitsPerThousand = 20;

    private static readonly string[] s_words =
        "account agent alert archive asset audit balance bridge bucket campaign channel claim cluster contract courier credit delivery device digest domain editor engine estate fleet forecast gallery grid guide hub invoice journal kiosk lease ledger loyalty meter mirror network offer outlet parcel partner pension planner portal pricing quota ranking receipt refund relay roster safety sensor signal station survey tariff ticket tracker treasury voucher warehouse".Split(' ');

    private static readonly string[] s_connections =
    [
        "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: basic",
        "ansible_connection: winrm\nansible_winrm_transport: kerberos\nansible_winrm_server_cert_validation: ignore\nansible_port: 5986",
        "ansible_connection: psrp\nansible_psrp_protocol: http\nansible_psrp_auth: negotiate",
        "# was: ansible_winrm_scheme\nansible_connection: ssh",
    ];

    private static readonly string[] s_scripts =
    [
        "winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\nwinrm set winrm/config/client '@{TrustedHosts=\"*\"}'",
        "Enable-PSRemoting -Force\nSet-Item WSMan:\\localhost\\Service\\Auth\\Basic -Value $true",
        "New-PSSession -ComputerName $target -UseSSL -CertificateThumbprint $thumbprint",
        "netsh winhttp set proxy proxy-server=\"http=proxy.corp.example:3128\"",
    ];

    /// <summary>Writes the tree; how many bytes it has.</summary>
    public static long Write(string folder, int files)
    {
        long bytes = 0;
        foreach ((string path, string text) in Files(files))
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            byte[] encoded = Encoding.UTF8.GetBytes(text);
            File.WriteAllBytes(full, encoded);
            bytes += encoded.Length;
        }

        return bytes;
    }

    /// <summary>The files by their paths.</summary>
    public static IEnumerable<(string Path, string Text)> Files(int count)
    {
        for (int i = 0; i < count; i++)
        {
            // Each file for itself, so that more of them change none.
            Chance chance = new((ulong)i);
            string app = $"{Word(chance)}-{Word(chance)}-{i}";
            string place = $"team-{i / 12 % 40:00}/{s_words[i / 12 % s_words.Length]}-{i / 12}";
            bool isHit = chance.Next(1000) < HitsPerThousand;
            int length = 1900 + chance.Next(4000);
            StringBuilder text = new();
            string path = chance.Next(20) switch
            {
                < 8 => Kubernetes(text, place, app, isHit, length, chance),
                < 11 => Variables(text, place, app, isHit, length, chance),
                < 15 => Playbook(text, place, app, isHit, length, chance),
                < 18 => Workflow(text, place, app, isHit, length, chance),
                _ => Compose(text, place, app, isHit, length, chance),
            };
            yield return (path, text.ToString());
        }
    }

    private static string Kubernetes(StringBuilder text, string place, string app, bool isHit, int length, Chance chance)
    {
        text.Append($"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {app}\n  annotations:\n    checksum/config: {Hex(chance, 64)}\nspec:\n  template:\n    spec:\n      containers:\n");
        text.Append($"        - name: {app}\n          image: registry.example.com/{app}@sha256:{Hex(chance, 64)}\n          env:\n");
        while (text.Length < length / 2)
        {
            text.Append($"            - name: {Word(chance).ToUpperInvariant()}_{Word(chance).ToUpperInvariant()}\n              value: \"{Word(chance)}.{Word(chance)}.svc:{1024 + chance.Next(60000)}\"\n");
        }

        text.Append($"---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {app}\ndata:\n");
        Append(text, "  ", isHit ? "bootstrap.ps1: |\n" + Indented(chance.Of(s_scripts), "  ") : "");
        Fill(text, length, chance, static (text, chance, i) => text.Append($"  {Word(chance)}.{Word(chance)}.{i}: \"{Sentence(chance)}\"\n"));
        return $"kubernetes/{place}/{app}.yaml";
    }

    private static string Variables(StringBuilder text, string place, string app, bool isHit, int length, Chance chance)
    {
        text.Append("---\n");
        Append(text, "", isHit ? chance.Of(s_connections) : "ansible_connection: ssh");
        Fill(text, length, chance, static (text, chance, i) => text.Append(chance.Next(3) switch
        {
            0 => $"{Word(chance)}_{i}_port: {1024 + chance.Next(60000)}\n",
            1 => $"# {Sentence(chance)}\n{Word(chance)}_{i}: \"{{{{ {Word(chance)} | default('{Word(chance)}') }}}}\"\n",
            _ => $"{Word(chance)}_{i}_hosts:\n  - {Word(chance)}.example.com\n  - {Word(chance)}.example.com\n",
        }));
        return $"ansible/{place}/group_vars/{app}.yml";
    }

    private static string Playbook(StringBuilder text, string place, string app, bool isHit, int length, Chance chance)
    {
        text.Append($"---\n- name: Roll out {app}\n  hosts: {Word(chance)}\n  tasks:\n");
        Append(text, "    ", isHit ? "- name: Prepare\n  ansible.windows.win_shell: |\n" + Indented(chance.Of(s_scripts), "    ") : "");
        Fill(text, length, chance, static (text, chance, _) => text.Append(
            $"    - name: {Sentence(chance)}\n      ansible.builtin.template:\n        src: {Word(chance)}.conf.j2\n        dest: /etc/{Word(chance)}/{Word(chance)}.conf\n        mode: \"0644\"\n      notify: Restart {Word(chance)}\n"));
        return $"ansible/{place}/playbooks/{app}.yml";
    }

    private static string Workflow(StringBuilder text, string place, string app, bool isHit, int length, Chance chance)
    {
        text.Append($"name: {app}\non: [push]\njobs:\n  build:\n    runs-on: windows-2022\n    steps:\n");
        Append(text, "      ", isHit ? "- name: Prepare\n  shell: pwsh\n  run: |\n" + Indented(chance.Of(s_scripts), "    ") : "");
        Fill(text, length, chance, static (text, chance, _) => text.Append(
            $"      - uses: actions/{Word(chance)}@{Hex(chance, 40)}\n      - name: {Sentence(chance)}\n        run: |\n          dotnet build -c Release\n          echo \"{Sentence(chance)}\"\n"));
        return $"repositories/{place}/.github/workflows/{app}.yml";
    }

    private static string Compose(StringBuilder text, string place, string app, bool isHit, int length, Chance chance)
    {
        text.Append("services:\n");
        Append(text, "  ", isHit ? "bridge:\n  environment:\n    WINRM_ENDPOINT: http://server.example.com:5985/wsman" : "");
        Fill(text, length, chance, static (text, chance, i) => text.Append(
            $"  {Word(chance)}-{i}:\n    image: registry.example.com/{Word(chance)}:{chance.Next(40)}\n    environment:\n      {Word(chance).ToUpperInvariant()}: \"{Word(chance)}\"\n    ports:\n      - \"{1024 + chance.Next(60000)}:8080\"\n"));
        return $"compose/{place}/{app}.yml";
    }

    private static void Fill(StringBuilder text, int length, Chance chance, Action<StringBuilder, Chance, int> add)
    {
        for (int i = 0; text.Length < length; i++)
        {
            add(text, chance, i);
        }
    }

    private static void Append(StringBuilder text, string indent, string lines)
    {
        if (lines.Length > 0)
        {
            text.Append(Indented(lines, indent)).Append('\n');
        }
    }

    private static string Indented(string lines, string indent) => string.Join('\n', lines.Split('\n').Select(line => indent + line));

    private static string Word(Chance chance) => chance.Of(s_words);

    private static string Sentence(Chance chance) => string.Join(' ', Enumerable.Range(0, 4 + chance.Next(6)).Select(_ => Word(chance)));

    private static string Hex(Chance chance, int digits) => string.Concat(Enumerable.Range(0, digits).Select(_ => "0123456789abcdef"[chance.Next(16)]));

    // The same numbers on every system and runtime.
    private sealed class Chance(ulong seed)
    {
        private ulong _state = (seed + 1) * 0x9E3779B97F4A7C15;

        public int Next(int end)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (int)((_state >> 33) % (ulong)end);
        }

        public T Of<T>(T[] values) => values[Next(values.Length)];
    }
}
