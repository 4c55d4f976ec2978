using System.IO;
using System.Text;
using System.Text.Json;
using WinRM.Lint;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Fixes;

public class FixRunTests
{
    public static TheoryData<string, string, string> Safe => new()
    {
        { "a.yml", "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: ntlm\nansible_winrm_message_encryption: never # lab\n", "never # lab>auto # lab" },
        { "a.ps1", "$o = New-PSSessionOption -NoEncryption -NoCompression\nNew-PSSession -ComputerName srv -Authentication Kerberos -SessionOption $o\n", " -NoEncryption>" },
    };

    public static TheoryData<string, string, string> Unsafe => new()
    {
        { "a.yml", "ansible_connection: winrm\nansible_winrm_server_cert_validation: 'ignore'   # lab\n", "ignore>validate" },
        { "b.yml", "{ansible_connection: winrm, ansible_port: 5985, ansible_winrm_transport: basic}\n", "5985>5986" },
        { "c.yml", "ansible_connection: winrm\nansible_winrm_scheme: http\nansible_port: 5985\nansible_winrm_transport: basic\n", "scheme: http\nansible_port: 5985>scheme: https\nansible_port: 5986" },
        { "d.yml", "ansible_connection: winrm\nansible_winrm_proxy: http://proxy:3128\nansible_winrm_transport: plaintext\n", "plaintext>ntlm" },
        { "hosts.ini", "[win]\nsrv ansible_connection=winrm ansible_port=5985 ; lab\n", "5985>5986" },
        { "p.json", "{ \"builders\": [ {\n    \"communicator\": \"winrm\",\n    \"winrm_username\": \"x\"\n} ] }\n", "\"winrm\",\n>\"winrm\",\n    \"winrm_use_ssl\": true,\n" },
        { "q.json", "{ \"builders\": [ {\n    \"winrm_username\": \"x\",\n    \"communicator\": \"winrm\"\n} ] }\n", "    \"communicator\">    \"winrm_use_ssl\": true,\n    \"communicator\"" },
        { "p.pkr.hcl", "source \"null\" \"w\" {\n  communicator   = \"winrm\"\n  winrm_insecure = false\n}\n", "\"winrm\"\n>\"winrm\"\n  winrm_use_ssl  = true\n" },
        { "t.tf", "resource \"a\" \"b\" {\n  connection {\n    type = \"winrm\"\n    host = \"srv\"\n    https = true\n    insecure = true # lab\n  }\n}\n", "insecure = true>insecure = false" },
        { "a.reg", "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\r\n\"AllowBasic\"=dword:00000001 ; lab\r\n", "00000001>00000000" },
        { "a.cmd", "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\r\n", "true>false" },
        { "b.cmd", "winrm identify -r:http://srv:5985 -a:Basic -u:x\r\n", "http://srv:5985>https://srv:5986" },
        { "c.cmd", "winrm identify -r:https://srv:5986 -skipCACheck -skipCNCheck -u:x\r\n", " -skipCACheck -skipCNCheck>" },
        { "a.ps1", "Enter-PSSession -ComputerName srv -Authentication Basic -Credential $c\n", "Enter-PSSession>Enter-PSSession -UseSSL" },
        { "b.ps1", "winrm set winrm/config/service/auth '@{Basic=\"true\"}'\n", "true>false" },
        { "c.ps1", "Set-Item WSMan:\\localhost\\Service\\Auth\\CbtHardeningLevel -Value None\n", "None>Relaxed" },
        { "task.yml", "- hosts: win\n  tasks:\n    - win_shell: |\n        winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n", "\"true\">\"false\"" },
        { "nginx.conf", "http { server { listen 5985; location / {\n  proxy_pass http://10.0.0.1:5985;\n  proxy_http_version 1.0; # lab\n} } }\n", "version 1.0>version 1.1" },
        { "haproxy.cfg", "defaults\n  mode http\nfrontend f\n  bind :5985\n  default_backend winrm\nbackend winrm\n  http-reuse always # lab\n  server s 10.0.0.1:5985\n", "always>never" },
    };

    [Theory]
    [MemberData(nameof(Safe))]
    public void A_safe_fix_is_made_without_being_asked_for_more(string name, string before, string change) => Changes(name, before, change, "--fix");

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void An_unsafe_fix_changes_the_value_and_nothing_else(string name, string before, string change) => Changes(name, before, change, "--fix", "--unsafe-fixes");

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void An_unsafe_fix_is_not_made_unless_it_is_asked_for(string name, string before, string change)
    {
        Assert.NotEmpty(change);
        Assert.Equal(before, Fix(name, before, "--fix"));
    }

    [Theory]
    [InlineData("a.yml", "t: basic\nansible_connection: winrm\nansible_port: 5985\nansible_winrm_scheme: \"{{ s }}\"\nansible_winrm_transport: \"{{ t }}\"\n")]
    [InlineData("a.yml", "x: &v ignore\nother: *v\nansible_connection: winrm\nansible_winrm_server_cert_validation: *v\n")]
    [InlineData("a.yml", "x: &v {ansible_winrm_server_cert_validation: ignore}\na: {hosts: {h1: {ansible_connection: winrm, <<: *v}}}\n")]
    [InlineData("a.yml", "ansible_connection: winrm\nansible_port: 55985\nansible_winrm_scheme: http\nansible_winrm_transport: ntlm\n")]
    [InlineData("a.txt", "Config\n    Service\n        AllowUnencrypted = true\n        Auth\n            Basic = true\n        MaxConcurrentOperations = 1\n")]
    [InlineData("a.ps1", "Set-Item WSMan:\\localhost\\Client\\TrustedHosts -Value *\n")]
    [InlineData("a.ps1", "New-Item WSMan:\\localhost\\Listener -Transport HTTP -Address *\n")]
    [InlineData("a.ps1", "powershell -EncodedCommand UwBlAHQALQBJAHQAZQBtACAAVwBTAE0AYQBuADoAXABsAG8AYwBhAGwAaABvAHMAdABcAFMAZQByAHYAaQBjAGUAXABBAHUAdABoAFwAQgBhAHMAaQBjACAALQBWAGEAbAB1AGUAIAAkAHQAcgB1AGUA\n")]
    public void What_is_not_certain_is_left_alone(string name, string text) => Assert.Equal(text, Fix(name, text, "--fix", "--unsafe-fixes", "--pedantic"));

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    public void Encoding_mark_and_line_ends_stay(string encoding, bool hasMark)
    {
        Encoding chosen = Encoding.GetEncoding(encoding);
        byte[] mark = hasMark ? chosen.GetPreamble() : [];
        using LinterRun run = new();
        run.With("a.yml", [.. mark, .. chosen.GetBytes("ansible_connection: winrm\r\n# Zürich 🔒\ransible_winrm_server_cert_validation: ignore")]);

        run.Run("--fix", "--unsafe-fixes");

        Assert.Equal([.. mark, .. chosen.GetBytes("ansible_connection: winrm\r\n# Zürich 🔒\ransible_winrm_server_cert_validation: validate")], File.ReadAllBytes(Path.Combine(run.Folder, "a.yml")));
    }

    [Fact]
    public void Bytes_of_an_old_code_page_stay()
    {
        byte[] text = Encoding.Latin1.GetBytes("REGEDIT4\r\n\r\n; f\u00FCr alle\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\r\n\"AllowBasic\"=dword:00000001\r\n");
        using LinterRun run = new();
        run.With("a.reg", text).Run("--fix", "--unsafe-fixes");

        Assert.Equal(Encoding.Latin1.GetString(text).Replace("00000001", "00000000", System.StringComparison.Ordinal), Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(run.Folder, "a.reg"))));
    }

    [Fact]
    public void A_proxy_server_that_would_share_connections_is_left_alone()
    {
        const string text = "http { upstream w { server 10.0.0.1:5985; keepalive 16; }\nserver { listen 5985; location / { proxy_pass http://w;\nproxy_http_version 1.0;\nproxy_set_header Connection \"\"; } } }\n";

        Assert.Equal(text, Fix("nginx.conf", text, "--fix", "--unsafe-fixes"));
    }

    [Fact]
    public void The_layer_that_wins_is_edited()
    {
        using LinterRun run = new();
        run.With("hosts.yml", "all:\n  children:\n    win:\n      hosts:\n        bad01:\n        safe01:\n")
            .With("group_vars/win.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\nansible_winrm_scheme: https\n")
            .With("host_vars/bad01.yml", "ansible_winrm_scheme: http\n");

        int code = run.Run("--fix", "--unsafe-fixes");

        Assert.Equal(ExitCode.Clean, code);
        Assert.Equal("ansible_winrm_scheme: https\n", run.Read("host_vars/bad01.yml"));
        Assert.Equal("ansible_connection: winrm\nansible_winrm_transport: basic\nansible_winrm_scheme: https\n", run.Read("group_vars/win.yml"));
        Assert.Equal("winrm-lint: 1 fixed, 0 remaining\n", run.Error);
    }

    [Fact]
    public void Hosts_that_share_the_blamed_line_are_fixed_one_after_the_other()
    {
        using LinterRun run = new();
        run.With("hosts.yml", "all:\n  children:\n    win:\n      hosts:\n        a:\n        b:\n        c:\n")
            .With("group_vars/win.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\n");
        foreach (string host in new[] { "a", "b", "c" })
        {
            run.With($"host_vars/{host}.yml", "ansible_winrm_scheme: http\n");
        }

        Assert.Equal(ExitCode.Clean, run.Run("--fix", "--unsafe-fixes"));
        Assert.All(new[] { "a", "b", "c" }, host => Assert.Equal("ansible_winrm_scheme: https\n", run.Read($"host_vars/{host}.yml")));
    }

    [Fact]
    public void What_a_fix_uncovers_is_named_and_fixed_in_the_next_round()
    {
        const string text = "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: basic\nansible_winrm_server_cert_validation: ignore\n";
        using LinterRun run = new();
        run.With("a.yml", text).Run();
        Assert.Contains("fix: use HTTPS (port 5986; the server needs an HTTPS listener); uncovers WRM1004 [--fix --unsafe-fixes]", run.Output);

        run.Run("--fix", "--unsafe-fixes");

        Assert.Equal(text.Replace("5985", "5986").Replace("ignore", "validate"), run.Read("a.yml"));
    }

    [Fact]
    public void Advice_is_not_fixed_where_that_uncovers_worse()
    {
        using LinterRun run = new();
        JsonElement report = run.With("a.yml", "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: ntlm\nansible_winrm_server_cert_validation: ignore\n").Report("--pedantic");

        JsonElement finding = Assert.Single(report.GetProperty("findings").EnumerateArray());
        Assert.Equal("WRM1003", finding.GetProperty("rule").GetString());
        Assert.False(finding.TryGetProperty("fixes", out _));
    }

    [Fact]
    public void What_is_suppressed_is_not_fixed()
    {
        const string text = "ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore # winrm-lint: ignore[WRM1004] reason=\"lab\"\n";

        Assert.Equal(text, Fix("a.yml", text, "--fix", "--unsafe-fixes"));
    }

    [Fact]
    public void What_remains_is_reported_and_decides_the_exit_code()
    {
        using LinterRun run = new();
        run.With("a.yml", "ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore\n").With("b.ps1", "Set-Item WSMan:\\localhost\\Client\\TrustedHosts -Value *\n");

        Assert.Equal(ExitCode.Findings, run.Run("--fix"));
        Assert.Equal("winrm-lint: 0 fixed, 2 remaining (1 with --unsafe-fixes)\n", run.Error);
        Assert.Equal(ExitCode.Findings, run.Run("--fix", "--unsafe-fixes", "--format", "json"));
        Assert.Equal(1, JsonDocument.Parse(run.Output).RootElement.GetProperty("summary").GetProperty("fixed").GetInt32());
    }

    [Fact]
    public void Standard_input_is_written_to_standard_output_with_its_fixes()
    {
        using LinterRun run = new() { Input = Encoding.UTF8.GetBytes("ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore\n") };

        Assert.Equal(ExitCode.Clean, run.Run("-", "--stdin-filename", "a.yml", "--fix", "--unsafe-fixes"));
        Assert.Equal("ansible_connection: winrm\nansible_winrm_server_cert_validation: validate\n", run.Output);
        Assert.Contains("no findings in 1 file", run.Error);
    }

    [Fact]
    public void A_file_that_cannot_be_written_keeps_its_findings_and_stops_no_other()
    {
        const string text = "ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore\n";
        using LinterRun run = new();
        run.With("a.yml", text).With("b.yml", text);
        File.SetAttributes(Path.Combine(run.Folder, "a.yml"), FileAttributes.ReadOnly);

        Assert.Equal(ExitCode.Incomplete, run.Run("--fix", "--unsafe-fixes"));

        File.SetAttributes(Path.Combine(run.Folder, "a.yml"), FileAttributes.Normal);
        Assert.Contains("a.yml: not fixed WRM9001 the file is read-only", run.Output);
        Assert.Contains("a.yml:2:39: warning WRM1004", run.Output);
        Assert.Equal("winrm-lint: 1 fixed, 1 remaining\n", run.Error);
        Assert.Equal((text, text.Replace("ignore", "validate")), (run.Read("a.yml"), run.Read("b.yml")));
    }

    [Theory]
    [InlineData("--fix", "--diff")]
    [InlineData("--unsafe-fixes")]
    [InlineData("--fix", "--write-baseline", "b.json")]
    public void Options_that_do_not_go_together_are_refused(params string[] args)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.Run(args));
    }

    private static void Changes(string name, string before, string change, params string[] args)
    {
        string[] parts = change.Split('>');
        string after = before.Replace(parts[0], parts[1], System.StringComparison.Ordinal);

        Assert.NotEqual(before, after);
        Assert.Equal(after, Fix(name, before, args));
    }

    private static string Fix(string name, string text, params string[] args)
    {
        using LinterRun run = new();
        run.With(name, text).Run([name, .. args]);
        Assert.DoesNotContain("not fixed", run.Output);
        return run.Read(name);
    }
}
