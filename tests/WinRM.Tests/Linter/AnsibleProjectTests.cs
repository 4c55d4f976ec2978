using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class AnsibleProjectTests
{
    [Theory]
    [InlineData("site.yml")]
    [InlineData("inventory/hosts.yml")]
    public void What_an_editor_sends_hides_the_file_that_it_edits(string edited)
    {
        const string Hosts = "all:\n  hosts:\n    w1:\n      ansible_connection: winrm\n      ansible_port: 5985\n      ansible_winrm_transport: basic\n";
        const string Play = "- hosts: all\n  vars:\n    ansible_winrm_transport: basic\n  tasks: []\n";
        using LinterRun run = new() { Input = System.Text.Encoding.UTF8.GetBytes(edited == "site.yml" ? Play : Hosts) };

        System.Text.Json.JsonElement report = run.With("inventory/hosts.yml", Hosts).With("site.yml", Play).Report(".", "-", "--stdin-filename", edited);

        Assert.Empty(LinterRun.Errors(report));
        Assert.NotEmpty(LinterRun.Findings(report));
    }

    private const string Hosts = "[windows]\nweb01\nweb02\n";
    private const string Http = "ansible_connection: winrm\nansible_port: 5985\n";

    [Fact]
    public void A_host_is_judged_by_what_all_files_say_about_it() =>
        Assert.Equal(["inventory/group_vars/windows.yml:3 WRM1002 web01"], Findings(
            ("inventory/hosts", Hosts),
            ("inventory/group_vars/windows.yml", "ansible_connection: winrm\nansible_port: 5986\nansible_winrm_transport: basic\n"),
            ("inventory/host_vars/web01.yml", "ansible_winrm_scheme: http\n"),
            ("inventory/host_vars/web02.yml", "ansible_user: deploy\n")));

    [Fact]
    public void A_line_that_decides_for_several_hosts_is_told_once_and_names_them() =>
        Assert.Equal(["group_vars/all.yml:2 WRM1002 web01, web02"], Findings(("hosts", Hosts), ("group_vars/all.yml", Http), ("host_vars/web02", "ansible_user: x\n")));

    [Fact]
    public void Hosts_that_differ_elsewhere_share_the_finding_about_the_line_that_they_share() =>
        Assert.Equal(["group_vars/all.yml:2 WRM1004 web01, web02"], Findings(
            ("hosts", Hosts),
            ("group_vars/all.yml", "ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore\n"),
            ("host_vars/web02.yml", "ansible_winrm_transport: kerberos\n")));

    [Fact]
    public void Many_hosts_are_not_all_listed() =>
        Assert.Equal(["group_vars/all.yml:2 WRM1002 w01, w02, w03, w04, w05, w06, w07, w08 and 12 more"], Findings(("hosts", "w[01:20]\n"), ("group_vars/all.yml", Http)));

    [Fact]
    public void What_every_host_overrides_is_not_on_the_wire() =>
        Assert.Empty(Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", Http), ("host_vars/web01.yml", "ansible_port: 5986\n"), ("host_vars/web02.yml", "ansible_winrm_scheme: https\n")));

    [Fact]
    public void What_one_host_does_not_override_is() =>
        Assert.Equal(["group_vars/windows.yml:2 WRM1002 web02"], Findings(("hosts", Hosts), ("group_vars/windows.yml", Http), ("host_vars/web01.yml", "ansible_port: 5986\n")));

    [Theory]
    [InlineData("group_vars/servers.yml")]
    [InlineData("host_vars/db01.yml")]
    public void A_file_that_no_known_host_uses_is_judged_alone(string path) =>
        Assert.Equal([$"{path}:2 WRM1002 {(path.StartsWith("host", System.StringComparison.Ordinal) ? "db01" : "")}"], Findings(("hosts", Hosts), (path, Http)));

    [Theory]
    [InlineData("group_vars/windows")]
    [InlineData("group_vars/windows.json")]
    [InlineData("group_vars/windows/connection.yml")]
    [InlineData("group_vars/all/windows/connection")]
    public void Variable_files_need_no_extension_and_may_be_folders(string path) =>
        Assert.Equal([$"{path}:3 WRM1002 web01, web02"], Findings(("hosts", Hosts), (path, "{\n\"ansible_connection\": \"winrm\",\n\"ansible_port\": 5985}\n")));

    [Fact]
    public void A_file_without_any_word_of_winrm_counts_in_a_project() =>
        Assert.Equal(["host_vars/web01.yml:1 WRM1002 web01"], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_connection: winrm\n"), ("host_vars/web01.yml", "ansible_port: 5985\n")));

    [Fact]
    public void A_child_group_overrides_its_parent_and_the_higher_priority_its_siblings()
    {
        const string inventory = """
            all:
              children:
                windows:
                  children:
                    a: {hosts: {web01: }, vars: {ansible_group_priority: 10}}
                    b: {hosts: {web01: }}
            """;

        Assert.Empty(Findings(("hosts.yml", inventory), ("group_vars/windows.yml", Http), ("group_vars/a.yml", "ansible_port: 5986\n"), ("group_vars/b.yml", "ansible_port: 5985\n")));
        Assert.Equal(["group_vars/b.yml:1 WRM1002 web01"], Findings(
            ("hosts.yml", inventory.Replace("10", "1", System.StringComparison.Ordinal)),
            ("group_vars/windows.yml", Http), ("group_vars/a.yml", "ansible_port: 5986\n"), ("group_vars/b.yml", "ansible_port: 5985\n")));
    }

    [Fact]
    public void Files_for_all_override_what_the_inventory_says_of_a_group() =>
        Assert.Empty(Findings(("hosts", Hosts + "[windows:vars]\nansible_connection=winrm\nansible_port=5985\n"), ("group_vars/all.yml", "ansible_port: 5986\n")));

    [Fact]
    public void Files_beside_the_playbook_override_those_beside_the_inventory() =>
        Assert.Empty(Findings(
            ("inventory/hosts", Hosts), ("inventory/group_vars/windows.yml", Http), ("site.yml", "- hosts: windows\n"), ("group_vars/windows.yml", "ansible_port: 5986\n")));

    [Fact]
    public void A_playbook_in_another_folder_does_not_see_them() =>
        Assert.Equal(["inventory/group_vars/windows.yml:2 WRM1002 web01, web02"], Findings(
            ("inventory/hosts", Hosts), ("inventory/group_vars/windows.yml", Http), ("plays/site.yml", "- hosts: windows\n"), ("group_vars/windows.yml", "ansible_user: x\n")));

    [Fact]
    public void An_imported_playbook_runs_from_where_it_is_imported() =>
        Assert.Empty(Findings(
            ("inventory/hosts", Hosts), ("inventory/group_vars/windows.yml", Http), ("site.yml", "- import_playbook: plays/web.yml\n"), ("plays/web.yml", "- hosts: windows\n"),
            ("group_vars/windows.yml", "ansible_port: 5986\n")));

    [Fact]
    public void A_play_overrides_what_the_files_say_of_its_hosts() =>
        Assert.Equal(["group_vars/windows.yml:2 WRM1002 web02"], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", Http), ("site.yml", "- hosts: web01\n  vars:\n    ansible_port: 5986\n")));

    [Fact]
    public void A_task_that_changes_the_connection_is_told_with_its_hosts() =>
        Assert.Equal(["site.yml:5 WRM1002 web02"], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", Http + "ansible_winrm_message_encryption: always\nansible_winrm_transport: kerberos\n"),
            ("site.yml", "- hosts: windows:!web01\n  tasks:\n    - win_ping:\n      vars:\n        ansible_winrm_transport: basic\n")));

    [Fact]
    public void The_connection_keyword_names_the_plugin_where_no_variable_does() =>
        Assert.Equal(["group_vars/windows.yml:1 WRM1002 web01, web02"], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_port: 5985\n"), ("site.yml", "- hosts: windows\n  connection: winrm\n")));

    [Fact]
    public void A_variable_beats_the_keyword() =>
        Assert.Empty(Findings(("hosts", Hosts), ("group_vars/windows.yml", "ansible_connection: ssh\n"), ("site.yml", "- hosts: windows\n  connection: winrm\n  port: 5985\n")));

    [Fact]
    public void Files_of_variables_override_the_play_and_roles_override_them()
    {
        (string, string)[] files =
        [
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_connection: winrm\n"),
            ("site.yml", "- hosts: windows\n  vars: {ansible_port: 5986}\n  vars_files: [vars/http.yml]\n"), ("vars/http.yml", "ansible_port: 5985\n"),
        ];

        Assert.Equal(["vars/http.yml:1 WRM1002 web01, web02"], Findings(files));
        Assert.Empty(Findings([.. files[..2], ("site.yml", files[2].Item2 + "  roles: [tls]\n"), files[3], ("roles/tls/vars/main.yml", "ansible_port: 5986\n")]));
    }

    [Fact]
    public void Defaults_of_roles_count_only_where_nothing_else_is_set()
    {
        (string, string)[] files =
        [
            ("hosts", Hosts), ("site.yml", "- hosts: windows\n  roles:\n    - role: base\n"), ("roles/base/meta/main.yml", "dependencies:\n  - win\n"),
            ("roles/win/defaults/main.yml", Http),
        ];

        Assert.Equal(["roles/win/defaults/main.yml:2 WRM1002 web01, web02"], Findings(files));
        Assert.Empty(Findings([.. files, ("group_vars/windows.yml", "ansible_port: 5986\n")]));
    }

    [Fact]
    public void Tasks_of_a_role_run_under_what_is_set_for_the_hosts() =>
        Assert.Equal(["roles/win/tasks/more.yml:4 WRM1002 web01, web02"], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", Http + "ansible_winrm_transport: ntlm\n"), ("site.yml", "- hosts: windows\n  roles: [win]\n"),
            ("roles/win/tasks/main.yml", "- include_tasks: more.yml\n"),
            ("roles/win/tasks/more.yml", "- win_ping:\n  vars:\n    # as before\n    ansible_winrm_transport: plaintext\n")));

    [Fact]
    public void A_play_whose_hosts_cannot_be_told_is_judged_alone() =>
        Assert.Equal(["site.yml:4 WRM1002 "], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_port: 5986\n"),
            ("site.yml", "- hosts: '{{ target }}'\n  vars:\n    ansible_connection: winrm\n    ansible_port: 5985\n")));

    [Fact]
    public void An_added_host_has_what_its_groups_say() =>
        Assert.Empty(Findings(
            ("hosts", Hosts), ("group_vars/fresh.yml", "ansible_connection: winrm\nansible_winrm_transport: kerberos\nansible_winrm_scheme: https\n"),
            ("site.yml", "- hosts: localhost\n  tasks:\n    - add_host:\n        name: new\n        groups: fresh\n        ansible_port: 5985\n")));

    [Theory]
    [InlineData("ansible_connection: winrm", "ansible_winrm_transport: plaintext", "site.yml:7 WRM1002 new")]
    [InlineData("ansible_connection: winrm\nansible_winrm_server_cert_validation: ignore", "ansible_winrm_transport: plaintext", "site.yml:7 WRM1002 new")]
    [InlineData("ansible_connection: winrm", "ansible_winrm_transport: ntlm", null)]
    [InlineData("ansible_connection: ssh", "ansible_winrm_transport: plaintext", null)]
    public void Without_an_inventory_an_added_host_has_what_lies_beside_the_playbook(string group, string own, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Findings(
            ("group_vars/fresh.yml", group + "\n"),
            ("site.yml", $"- hosts: localhost\n  tasks:\n    - add_host:\n        name: new\n        groups: fresh\n        ansible_port: 5985\n        {own}\n- hosts: fresh\n  tasks: []\n")));

    [Fact]
    public void A_delegated_task_does_not_inherit_the_connection() =>
        Assert.Empty(Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", Http + "ansible_winrm_transport: ntlm\n"),
            ("site.yml", "- hosts: windows\n  tasks:\n    - ping:\n      delegate_to: gateway\n      vars: {ansible_winrm_transport: basic}\n")));

    [Theory]
    [InlineData("'{{ http_port }}'", "http_port: 5985", true)]
    [InlineData("'{{ http_port | default(5986) }}'", "http_port: 5985", true)]
    [InlineData("'{{ http_port | default(5985) }}'", "x: y", true)]
    [InlineData("'{{ http_port | default(5985) }}'", "http_port: 5986", false)]
    [InlineData("'{{ http_port | default(5985) }}'", "http_port: '{{ lookup(\"env\", \"PORT\") }}'", false)]
    [InlineData("'{{ http_port }}'", "http_port: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\n", false)]
    [InlineData("'{{ 5986 if tls | bool else 5985 }}'", "tls: 'no'", true)]
    [InlineData("'{{ 5986 if tls | bool else 5985 }}'", "tls: 'yes'", false)]
    [InlineData("'{{ tls | ternary(5986, 5985) }}'", "tls: false", true)]
    [InlineData("'{{ ports.http }}'", "ports: {http: 5985}", true)]
    [InlineData("'59{{ tail }}'", "tail: '85'", true)]
    [InlineData("'{{ a }}'", "a: '{{ b }}'\nb: '{{ a }}'", false)]
    public void A_template_has_the_value_that_it_comes_to_for_the_host(string port, string vars, bool isHttp) =>
        Assert.Equal(isHttp ? ["group_vars/windows.yml:2 WRM1002 web01"] : [], Findings(
            ("hosts", "[windows]\nweb01\n"), ("group_vars/windows.yml", $"ansible_connection: winrm\nansible_port: {port}\n"), ("host_vars/web01.yml", vars + "\n")));

    [Fact]
    public void What_an_inventory_by_itself_does_not_set_may_be_set_elsewhere() =>
        Assert.Empty(Findings(("hosts.yml", "windows: {hosts: {web01: }, vars: {ansible_connection: winrm, ansible_port: \"{{ port | default(5985) }}\"}}\n")));

    [Fact]
    public void A_name_that_a_task_sets_while_it_runs_is_not_known() =>
        Assert.Empty(Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_connection: winrm\nansible_port: '{{ port | default(5985) }}'\n"),
            ("site.yml", "- hosts: windows\n  tasks:\n    - set_fact: {port: '{{ 5986 }}'}\n")));

    [Fact]
    public void The_sources_of_a_folder_are_one_inventory_in_the_order_of_their_names() =>
        Assert.Empty(Findings(
            ("inventory/10-base.yml", "windows: {hosts: {web01: }, vars: {ansible_connection: winrm, ansible_port: 5985}}\n"),
            ("inventory/20-tls.yml", "windows: {vars: {ansible_port: 5986}}\n")));

    [Fact]
    public void Files_for_different_stages_are_inventories_of_their_own() =>
        Assert.Equal(["inventory/dev.yml:1 WRM1002 web01"], Findings(
            ("inventory/dev.yml", "windows: {hosts: {web01: }, vars: {ansible_connection: winrm, ansible_port: 5985}}\n"),
            ("inventory/prod.yml", "windows: {hosts: {web01: }, vars: {ansible_connection: winrm, ansible_port: 5986}}\n")));

    [Fact]
    public void A_folder_that_the_configuration_names_is_one_inventory() =>
        Assert.Empty(Findings(
            ("ansible.cfg", "[defaults]\ninventory = ./inv\n"),
            ("inv/dev.yml", "windows: {hosts: {web01: }, vars: {ansible_connection: winrm, ansible_port: 5985}}\n"),
            ("inv/prod.yml", "windows: {hosts: {web01: }, vars: {ansible_connection: winrm, ansible_port: 5986}}\n")));

    [Fact]
    public void Only_files_below_the_given_paths_are_read()
    {
        using LinterRun run = new();
        run.With("inventory/hosts", Hosts).With("inventory/group_vars/windows.yml", Http).With("inventory/host_vars/web01.yml", "ansible_port: 5986\n");

        Assert.Equal(["inventory/group_vars/windows.yml:2 WRM1002 web01, web02"], Lines(run.Report("inventory/hosts", "inventory/group_vars")));
    }

    [Fact]
    public void Projects_side_by_side_do_not_mix() =>
        Assert.Equal(["a/group_vars/windows.yml:2 WRM1002 web01, web02"], Findings(
            ("a/hosts", Hosts), ("a/group_vars/windows.yml", Http), ("b/hosts", Hosts), ("b/site.yml", "- hosts: windows\n  vars: {ansible_port: 5986}\n")));

    [Fact]
    public void What_else_a_file_states_stays() =>
        Assert.Equal(["site.yml:3 WRM1001 "], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_connection: winrm\n"),
            ("site.yml", "- hosts: windows\n  tasks:\n    - win_shell: winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n")));

    [Fact]
    public void A_command_line_of_ansible_in_a_play_is_a_connection_of_its_own() =>
        Assert.Equal(["site.yml:3 WRM1004 "], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_connection: winrm\n"),
            ("site.yml", "- hosts: windows\n  tasks:\n    - shell: ansible-playbook x.yml -e ansible_connection=winrm -e ansible_winrm_server_cert_validation=ignore\n")));

    [Fact]
    public void The_text_shows_the_lines_of_all_files_that_contribute()
    {
        using LinterRun run = new();

        run.With("hosts", "web01\n").With("group_vars/all.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\n").With("host_vars/web01.yml", "ansible_port: 5985\n").Run();

        Assert.Contains("group_vars/all.yml:2:26: error WRM1002", run.Output);
        Assert.Contains("::: host_vars/web01.yml", run.Output);
        Assert.Contains("1 error in 3 files", run.Output);
    }

    [Fact]
    public void Where_the_value_of_a_template_stands_is_told_as_well()
    {
        using LinterRun run = new();
        run.With("hosts", "web01\n").With("group_vars/all.yml", "ansible_connection: winrm\nansible_port: '{{ port | default(5986) }}'\n").With("host_vars/web01.yml", "# old\nport: 5985\n");

        JsonElement finding = Assert.Single(run.Report().GetProperty("findings").EnumerateArray());

        JsonElement source = Assert.Single(finding.GetProperty("related").EnumerateArray());
        Assert.Equal("group_vars/all.yml:2 host_vars/web01.yml:2", $"{finding.GetProperty("path")}:{finding.GetProperty("line")} {source.GetProperty("path")}:{source.GetProperty("line")}");
    }

    [Fact]
    public void The_report_is_the_same_for_any_order_of_the_paths()
    {
        using LinterRun run = new();
        for (int i = 0; i < 20; i++)
        {
            run.With($"{i % 4}/hosts", "w[01:30]\n[windows]\nw[01:20]\n").With($"{i % 4}/group_vars/windows.yml", Http).With($"{i % 4}/host_vars/w{i + 1:00}.yml", "ansible_winrm_transport: ntlm\n");
        }

        run.Run("--format", "json", "--pedantic");
        string first = run.Output;
        run.Run("3", "1", "2", "0", "--format", "json", "--pedantic");

        Assert.Equal(first, run.Output);
    }

    [Fact]
    public void An_inventory_beyond_the_limits_leaves_the_files_to_themselves() =>
        Assert.Contains("group_vars/windows.yml:2 WRM1002 ", Findings(("hosts", "[windows]\nw[0:99999999]\n"), ("group_vars/windows.yml", Http)));

    [Fact]
    public void A_scenario_of_molecule_does_not_speak_for_the_real_hosts() =>
        Assert.Equal(["group_vars/windows.yml:2 WRM1002 web01, web02"], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", Http), ("molecule/default/converge.yml", "- hosts: all\n  vars: {ansible_port: 5986}\n")));

    [Fact]
    public void A_list_of_words_beside_variables_is_no_inventory() =>
        Assert.Equal(["group_vars/all.yml:2 WRM1002 "], Findings(("VERSION", "1.2.3\n"), ("group_vars/all.yml", Http)));

    [Theory]
    [InlineData("windows", "web01, web02")]
    [InlineData("web0?", "web01, web02")]
    [InlineData("windows:!web01", "web02")]
    [InlineData("all:&web02", "web02")]
    [InlineData("[web01, 'db01']", "web01")]
    [InlineData("'web01,web02'", "web01, web02")]
    [InlineData("'!web01'", "web02")]
    public void A_play_runs_on_the_hosts_of_its_pattern(string pattern, string hosts) =>
        Assert.Equal([$"site.yml:2 WRM1002 {hosts}"], Findings(
            ("hosts", Hosts), ("group_vars/windows.yml", "ansible_connection: winrm\n"), ("site.yml", $"- hosts: {pattern}\n  port: 5985\n")));

    [Fact]
    public void Templates_and_lists_without_end_are_unknown_at_once()
    {
        string lists = "l0: &l0 [a, a]\n" + string.Concat(Enumerable.Range(1, 30).Select(static i => $"l{i}: &l{i} [*l{i - 1}, *l{i - 1}, *l{i - 1}]\n"));
        string names = "n0: a\n" + string.Concat(Enumerable.Range(1, 30).Select(static i => $"n{i}: '{{{{ n{i - 1} }}}}{{{{ n{i - 1} }}}}{{{{ n{i - 1} }}}}'\n"));
        string deep = "{{ " + new string('(', 3000) + " }}";

        Assert.Empty(Findings(("hosts", Hosts), ("group_vars/windows.yml", $"{lists}{names}ansible_connection: winrm\nansible_winrm_scheme: http\nansible_winrm_transport: ['{{{{ l30 }}}}', '{{{{ n30 }}}}', '{deep}']\n")));
    }

    private static string[] Findings(params (string Path, string Text)[] files)
    {
        using LinterRun run = new();
        foreach ((string path, string text) in files)
        {
            run.With(path, text);
        }

        return [.. Lines(run.Report())];
    }

    private static IEnumerable<string> Lines(JsonElement report) => report.GetProperty("findings").EnumerateArray().Select(static finding =>
        $"{finding.GetProperty("path").GetString()}:{finding.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()} {Name(finding.GetProperty("subject").GetString()!)}");

    private static string Name(string subject) => subject.IndexOf('\'', System.StringComparison.Ordinal) is int quote and >= 0 ? subject[(quote + 1)..^1] : "";
}
