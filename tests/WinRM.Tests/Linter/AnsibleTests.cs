using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class AnsibleTests
{
    [Theory]
    [InlineData("ansible_connection: local\nansible_winrm_scheme: http\n")]
    [InlineData("ansible_connection: ssh\nansible_port: 5985\n")]
    [InlineData("ansible_port: 5985\n# ansible_connection: winrm\n")]
    [InlineData("ansible_winrm_note: |\n  ansible_connection: winrm\n  ansible_port: 5985\n")]
    [InlineData("- name: 'ansible_connection: winrm over port 5985'\n  debug:\n    msg: ansible_winrm_scheme=http\n")]
    public void What_is_no_winrm_connection_is_no_finding(string text) => Assert.Empty(LinterRun.FindingsIn(text));

    [Theory]
    [InlineData("ansible_port: \"{{ port }}\"")]
    [InlineData("ansible_port: \"{{ port | default(5985) }}\"")]
    [InlineData("ansible_winrm_scheme: \"{{ scheme }}\"")]
    [InlineData("ansible_port: 5985\nansible_winrm_transport: \"{{ transport }}\"")]
    [InlineData("ansible_winrm_server_cert_validation: \"{{ validation }}\"")]
    [InlineData("ansible_winrm_server_cert_validation: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\n")]
    [InlineData("ansible_winrm_proxy: \"http://{{ user }}:{{ password }}@proxy:3128\"")]
    public void A_template_is_never_a_certainty_and_never_safe(string line)
    {
        string text = "ansible_connection: winrm\n" + line + "\n";

        Assert.Empty(LinterRun.FindingsIn(text));
        Assert.NotEmpty(LinterRun.FindingsIn(text, "--possible"));
    }

    [Fact]
    public void A_default_that_is_written_in_the_template_is_read_where_it_is_safe() =>
        Assert.Empty(LinterRun.FindingsIn("ansible_connection: winrm\nansible_port: \"{{ port | default(5986) }}\"\n", "--possible"));

    [Theory]
    [InlineData("ansible_port: 5986", false)]
    [InlineData("ansible_port: 80", false)]
    [InlineData("ansible_port: '5985'", true)]
    [InlineData("ansible_port: 5986\nansible_winrm_port: 5985", true)]
    [InlineData("ansible_port: 5985\nansible_winrm_port: 5986", false)]
    [InlineData("ansible_port: 5985\nansible_winrm_port:", true)]
    [InlineData("ansible_port: 5985\nansible_winrm_scheme: https", false)]
    [InlineData("ansible_port: 5986\nansible_winrm_scheme: http", true)]
    [InlineData("ansible_port: 5986\nansible_port: 5985", true)]
    public void The_scheme_follows_from_the_words_that_win(string lines, bool isHttp) =>
        Assert.Equal(isHttp, LinterRun.FindingsIn("ansible_connection: winrm\n" + lines + "\n") is [_]);

    [Theory]
    [InlineData("basic", "3 WRM1002")]
    [InlineData("ssl", "3 WRM1002")]
    [InlineData("plaintext", "3 WRM1002")]
    [InlineData("[kerberos, basic]", "3 WRM1002")]
    [InlineData("kerberos, basic", "3 WRM1002")]
    [InlineData("\n  - ntlm\n  - basic", "4 WRM1002")]
    [InlineData("ntlm", "2 WRM1003")]
    [InlineData("credssp", "2 WRM1003")]
    [InlineData("[]", "2 WRM1002")]
    public void Each_transport_of_a_list_is_offered(string transport, string expected)
    {
        string[] findings = LinterRun.FindingsIn($"ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: {transport}\n");

        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_transport_that_is_not_known_here_is_a_doubt()
    {
        const string text = "ansible_connection: winrm\nansible_port: 5985\nansible_winrm_transport: quantum\n";

        Assert.Empty(LinterRun.FindingsIn(text));
        Assert.NotEmpty(LinterRun.FindingsIn(text, "--possible"));
    }

    [Theory]
    [InlineData("psrp", "ignore", true)]
    [InlineData("psrp", "validate", false)]
    [InlineData("psrp", "~", false)]
    [InlineData("winrm_server", "ignore", true)]
    [InlineData("winrm_server", "Validate", true)]
    [InlineData("winrm_server", "validate", false)]
    [InlineData("winrm_server", "", true)]
    public void Each_plugin_has_its_own_word_for_no_verification(string plugin, string value, bool found) =>
        Assert.Equal(found, LinterRun.FindingsIn($"ansible_{plugin}_cert_validation: {value}\n") is ["1 WRM1004"]);

    [Fact]
    public void Variables_of_the_other_plugin_have_no_effect()
    {
        Assert.Empty(LinterRun.FindingsIn("ansible_connection: psrp\nansible_winrm_scheme: http\n"));
        Assert.Empty(LinterRun.FindingsIn("ansible_connection: winrm\nansible_psrp_cert_validation: ignore\n"));
    }

    [Fact]
    public void A_play_hands_its_variables_to_its_tasks()
    {
        const string text = """
            - hosts: windows
              connection: winrm
              port: 5985
              vars: {ansible_winrm_transport: kerberos}
              tasks:
                - block:
                    - win_ping:
                      vars:
                        ansible_winrm_transport: basic
            """;

        Assert.Equal(["3 WRM1003", "9 WRM1002"], LinterRun.FindingsIn(text));
    }

    [Fact]
    public void A_local_play_keeps_its_tasks_out_unless_they_say_otherwise()
    {
        const string text = """
            - hosts: localhost
              connection: local
              tasks:
                - win_ping:
                  vars: {ansible_winrm_scheme: http}
                - win_ping:
                  delegate_to: server
                  vars:
                    ansible_connection: winrm
                    ansible_host: server
                    ansible_winrm_scheme: http
            """;

        Assert.Equal(["11 WRM1002"], LinterRun.FindingsIn(text));
    }

    [Fact]
    public void A_host_inherits_from_every_group_that_lists_it()
    {
        const string text = """
            all:
              hosts:
                web01:
                  ansible_port: 5985
              children:
                windows:
                  hosts:
                    web01:
                  vars:
                    ansible_connection: winrm
                    ansible_winrm_transport: ntlm
            """;

        Assert.Equal(["4 WRM1003"], LinterRun.FindingsIn(text));
    }

    [Fact]
    public void The_deeper_group_overrides_the_outer_one()
    {
        const string text = """
            all:
              vars:
                ansible_connection: winrm
                ansible_port: 5985
              children:
                windows:
                  vars:
                    ansible_port: 5986
                  hosts:
                    web01:
            """;

        Assert.Empty(LinterRun.FindingsIn(text));
    }

    [Fact]
    public void Many_hosts_of_one_group_are_one_finding()
    {
        const string text = "all:\n  hosts: {a: , b: {ansible_host: 10.0.0.1}, c: }\n  vars: {ansible_connection: winrm, ansible_port: 5985}\n";

        Assert.Equal(["3 WRM1002"], LinterRun.FindingsIn(text));
    }

    [Fact]
    public void A_group_on_another_connection_is_left_alone()
    {
        const string text = """
            all:
              vars: {ansible_winrm_scheme: http}
              children:
                linux:
                  hosts: {web01: }
                  vars: {ansible_connection: ssh}
            """;

        Assert.Empty(LinterRun.FindingsIn(text));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("'::1'")]
    public void Hosts_on_this_machine_are_passed_over(string host)
    {
        Assert.Empty(LinterRun.FindingsIn($"all:\n  hosts:\n    {host}: {{ansible_connection: winrm, ansible_port: 5985}}\n"));
        Assert.Empty(LinterRun.FindingsIn($"ansible_host: {host}\nansible_connection: winrm\nansible_port: 5985\n"));
    }

    [Fact]
    public void Merge_keys_and_aliases_carry_variables_to_where_they_are_used()
    {
        const string text = """
            defaults: &defaults
              ansible_port: 5985
              ansible_winrm_transport: ntlm
            hosts_of_mine:
              web01:
                <<: *defaults
                ansible_connection: winrm
                ansible_winrm_transport: basic
            """;

        Assert.Contains("8 WRM1002", LinterRun.FindingsIn(text));
    }

    [Fact]
    public void Json_in_a_yaml_file_is_read_like_yaml()
    {
        const string text = "{\"_meta\": {\"hostvars\": {\n  \"web01\": {\"ansible_connection\": \"winrm\",\n    \"ansible_port\": 5985}}}}\n";
        using LinterRun run = new();

        JsonElement report = run.With("a.yml", text).Report("a.yml");

        Assert.Equal(["3 WRM1002"], LinterRun.Findings(report));
        Assert.Equal("connection 'web01'", report.GetProperty("findings")[0].GetProperty("subject").GetString());
    }

    [Fact]
    public void Every_document_of_a_file_is_judged() =>
        Assert.Equal(["2 WRM1002", "6 WRM1002"], LinterRun.FindingsIn("ansible_connection: winrm\nansible_port: 5985\n...\n---\nansible_connection: winrm\nansible_port: 5985\n"));

    [Fact]
    public void A_file_that_a_bare_template_breaks_is_read_line_by_line()
    {
        const string text = "{% if windows %}\nansible_connection: winrm\nansible_port: 5985  # http\n{% endif %}\nansible_user: {{ user }}\n";

        Assert.Equal(["3 WRM1002"], LinterRun.FindingsIn(text));
    }

    [Theory]
    [InlineData("inventory_yml.tmpl", true)]
    [InlineData("templates/hosts.tftpl", true)]
    [InlineData("inventory.txt", false)]
    [InlineData("notes.tmpl", false)]
    public void A_template_of_an_inventory_is_recognized_by_its_name_and_first_line(string name, bool isRead)
    {
        using LinterRun run = new();
        run.With(name, "all:\n  hosts:\n    \"${host}\":\n      ansible_host: \"${ip}\"\n  vars:\n    ansible_connection: winrm\n    ansible_winrm_server_cert_validation: ignore\n");

        Assert.Equal(isRead ? ["7 WRM1004"] : [], LinterRun.Findings(run.Report(".")));
    }

    [Fact]
    public void An_inventory_without_an_extension_is_recognized_by_its_place_and_first_line()
    {
        Assert.Equal(["2 WRM1002"], LinterRun.FindingsInFile("group_vars/windows", "ansible_connection: winrm\nansible_port: 5985\n"));
        Assert.Equal(["1 WRM1004"], LinterRun.FindingsInFile("host_vars/web01", "ansible_winrm_server_cert_validation: ignore\n"));
    }

    [Theory]
    [InlineData("proxy: http=proxy:8080", "3 WRM3003")]
    [InlineData("proxy: {http: proxy, ftp: proxy}", "3 WRM3003")]
    [InlineData("proxy: http=proxy:8080;https=proxy:8443", null)]
    [InlineData("proxy: {https: proxy}", null)]
    [InlineData("proxy: proxy:8080", null)]
    [InlineData("proxy: ''", null)]
    [InlineData("proxy: \"http={{ proxy }}\"", null)]
    [InlineData("source: ie", "3 WRM3002")]
    public void The_winhttp_proxy_of_a_task_is_judged_by_the_schemes_that_it_covers(string argument, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsIn($"- name: Set the proxy\n  ansible.windows.win_http_proxy:\n    {argument}\n"));

    [Fact]
    public void A_group_without_hosts_and_connection_variables_is_no_connection() =>
        Assert.Empty(LinterRun.FindingsIn("all:\n  vars: {winrm_user: x}\n  children: {a: {vars: {b: c}}}\n"));
}
