using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Inventories of AWX: exports, modules, and lists of configuration as code.</summary>
public class ControllerInventoryTests
{
    [Theory]
    [InlineData("inventory:\n- name: Plant\n  variables: ''\n  related:\n    groups:\n    - name: presses\n      variables: |-\n        ansible_connection: winrm\n        ansible_port: 5985\n        ansible_winrm_transport: basic\n", "10 WRM1002")]
    [InlineData("inventory:\n- name: Plant\n  variables: 'ansible_winrm_transport: kerberos'\n  related:\n    groups:\n    - name: presses\n      variables: |-\n        ansible_connection: winrm\n        ansible_port: 5985\n", "9 WRM1003")]
    [InlineData("inventory:\n- name: Plant\n  variables: |-\n    ansible_connection: winrm\n    ansible_port: 5985\n  related:\n    hosts:\n    - name: p1\n      variables: 'ansible_winrm_transport: ntlm'\n", "5 WRM1003")]
    [InlineData("inventory:\n- name: Plant\n  variables: |-\n    ansible_connection: winrm\n  related:\n    groups:\n    - name: presses\n      variables: 'ansible_port: 5985'\n      related:\n        hosts:\n        - name: p1\n          type: host\n    hosts:\n    - name: p1\n      variables: 'ansible_winrm_transport: kerberos'\n", "8 WRM1003")]
    [InlineData("inventory:\n- name: Plant\n  related: {}\n  variables: |-\n    ansible_connection: winrm\n    ansible_port: \"{{ port }}\"\n", null)]
    public void An_export_is_an_inventory(string text, string? expected) => Expect(expected, "assets.yml", text);

    [Fact]
    public void It_can_be_JSON() => Expect(
        "2 WRM1002", "assets.json",
        "{\"inventory\": [{\"name\": \"a\", \"variables\": \"{\\\"ansible_connection\\\": \\\"winrm\\\"}\", \"related\": {\"hosts\": [{\"name\": \"h\", \"variables\":\n\"{\\\"ansible_port\\\": 5985, \\\"ansible_winrm_transport\\\": \\\"basic\\\"}\"}]}}]}\n");

    [Theory]
    [InlineData("awx.awx.group", "presses", "ansible_winrm_transport: basic", "10 WRM1002")]
    [InlineData("tower_group", "presses", "ansible_winrm_transport: basic", "10 WRM1002")]
    [InlineData("ansible.controller.host", "p1", "ansible_winrm_transport: kerberos", "9 WRM1003")]
    public void A_module_fills_one(string module, string name, string variable, string expected)
    {
        string head = "- hosts: localhost\n  tasks:\n    - " + module + ":\n        name: " + name + "\n        inventory: Plant\n";
        Expect(expected, "play.yml", head + "        variables:\n          ansible_connection: winrm\n\n          ansible_port: 5985\n          " + variable + "\n");
        Expect(expected, "play.yml", head + "        variables: |\n          ansible_connection: winrm\n\n          ansible_port: 5985\n          " + variable + "\n");
    }

    [Fact]
    public void What_the_inventory_sets_holds_for_its_groups() => Expect(
        "11 WRM1003", "play.yml",
        "- hosts: localhost\n  tasks:\n    - awx.awx.inventory:\n        name: Plant\n        organization: Ops\n        variables: {ansible_winrm_transport: kerberos}\n    - awx.awx.group:\n        name: presses\n        inventory: Plant\n"
        + "        variables: {ansible_connection: winrm,\n          ansible_port: 5985}\n");

    [Theory]
    [InlineData("controller_groups:\n  - name: presses\n    inventory: Plant\n    variables:\n      ansible_connection: winrm\n      ansible_port: 5985\n", "6 WRM1002")]
    [InlineData("controller_inventories:\n  - name: Plant\n    organization: Ops\n    variables:\n      ansible_connection: winrm\n      ansible_port: 5986\n", null)]
    public void So_do_lists(string text, string? expected) => Expect(expected, "groups.yml", text);

    private static void Expect(string? expected, string name, string text) => Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile(name, text));
}
