using System;
using System.Linq;
using System.Text;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Files that other files hold as texts are read as files of their own.</summary>
public class CarriedFileTests
{
    private const string Vars = "ansible_connection: winrm\n{0}ansible_port: 5985\n{0}ansible_winrm_transport: basic\n";
    private const string Ini = "[press]\n{0}p1 ansible_connection=winrm ansible_port=5985 ansible_winrm_transport=basic\n";

    [Theory]
    [InlineData("#cloud-config\nwrite_files:\n  - path: /opt/play/group_vars/press.yml\n    content: |\n      VARS6", 7)]
    [InlineData("#cloud-config\nwrite_files:\n  - content: |\n      INI6    path: /etc/ansible/hosts\n", 5)]
    [InlineData("kind: ConfigMap\ndata:\n  hosts.ini: |\n    INI4", 5)]
    [InlineData("kind: ConfigMap\ndata:\n  press.yml: |\n    VARS4", 6)]
    [InlineData("configs:\n  inventory:\n    content: |\n      INI6", 5)]
    [InlineData("- hosts: localhost\n  tasks:\n    - copy:\n        dest: /srv/inventory/press.ini\n        content: |\n          INI10", 7)]
    [InlineData("- hosts: localhost\n  tasks:\n    - blockinfile:\n        path: /srv/group_vars/press.yml\n        block: |\n          VARS10", 8)]
    [InlineData("job:\n  extra_vars: |\n    ---\n    VARS4", 6)]
    [InlineData("steps:\n  - run: |\n      cat > hosts.ini <<EOF\n      INI6      EOF\n", 5)]
    public void An_inventory_that_a_file_writes_is_judged(string text, int line) => Assert.Equal([line + " WRM1002"], LinterRun.FindingsIn(Filled(text)));

    [Fact]
    public void What_is_written_together_is_judged_together()
    {
        string files = "#cloud-config\nwrite_files:\n  - path: /srv/a/inventory/hosts\n    content: |\n      [press]\n      p1.corp.example\n"
            + "  - path: /srv/a/inventory/group_vars/press.yml\n    content: |\n      ansible_connection: winrm\n      ansible_port: 5985\n";
        Assert.Equal(["10 WRM1002"], LinterRun.FindingsIn(files));
        Assert.Equal(["10 WRM1003"], LinterRun.FindingsIn(files + "  - path: /srv/a/inventory/host_vars/p1.corp.example.yml\n    content: |\n      ansible_winrm_transport: kerberos\n"));
    }

    [Fact]
    public void Base64_is_undone_first()
    {
        string content = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Format(null, Vars, "")));
        Assert.Equal(["5 WRM1002"], LinterRun.FindingsIn($"#cloud-config\nwrite_files:\n  - path: /opt/group_vars/press.yml\n    encoding: b64\n    content: {content}\n"));
    }

    [Theory]
    [InlineData("data:\n  machine.reg: |\n    Windows Registry Editor Version 5.00\n\n    [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\n    \"AllowUnencryptedTraffic\"=dword:00000001\n", "6 WRM1001")]
    [InlineData("controller:\n  scripts:\n    farm: |\n      jenkins:\n        clouds:\n          - amazonEC2:\n              templates:\n                - amiType:\n                    windowsData:\n                      useHTTPS: true\n                      allowSelfSignedCertificate: true\n", "11 WRM1004")]
    [InlineData("spec:\n  values: |\n    transport:\n      name: winrm\n      config: |\n        listeners: {}\n", null)]
    [InlineData("data:\n  kitchen.yml: |\n    transport:\n      name: winrm\n      winrm_transport: plaintext\n    platforms:\n      - name: windows-2022\n", "5 WRM1002")]
    public void So_are_documents_of_other_tools(string text, string? expected) => Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsIn(text));

    [Theory]
    [InlineData("#cloud-config\nwrite_files:\n  - path: /opt/group_vars/press.yml\n    content: |\n      ansible_connection: winrm\n      ansible_port: 5985\n      ansible_winrm_transport: \"{{ transport }}\"\n")]
    [InlineData("#cloud-config\nwrite_files:\n  - path: /opt/README.md\n    content: |\n      VARS6")]
    [InlineData("#cloud-config\nwrite_files:\n  - path: /opt/group_vars/press.yml\n    content: |\n      ansible_connection: winrm\n      ansible_port: 5986\n")]
    [InlineData("ansible_note: |\n  VARS2")]
    [InlineData("a:\n  description: |\n    VARS4")]
    [InlineData("kind: ConfigMap\ndata:\n  press.yml: |\n    ansible_connection: winrm\n    ansible_port: [\n")]
    public void What_is_safe_or_unknown_or_a_note_is_not(string text) => Assert.Empty(LinterRun.FindingsIn(Filled(text)));

    [Theory]
    [InlineData("main.tf", "resource \"local_file\" \"a\" {\n  filename = \"${path.module}/group_vars/press.yml\"\n  content = <<-EOT\n    VARS4  EOT\n}\n", "6 WRM1002")]
    [InlineData("main.tf", "resource \"local_file\" \"a\" {\n  filename = \"${path.module}/group_vars/press.yml\"\n  content = <<-EOT\n    ansible_connection: winrm\n    ansible_port: 5985\n    ansible_winrm_transport: ${var.t}\n  EOT\n}\n", null)]
    [InlineData("main.tf", "resource \"x\" \"a\" {\n  user_data = <<-EOT\n    #cloud-config\n    write_files:\n      - path: /etc/ansible/hosts\n        content: |\n          INI10  EOT\n}\n", "8 WRM1002")]
    [InlineData("setup.sh", "cat > group_vars/press.yml <<'EOF'\nVARS0EOF\n", "4 WRM1002")]
    [InlineData("setup.sh", "cat <<EOF | sudo tee /etc/ansible/hosts > /dev/null\nINI0EOF\n", "3 WRM1002")]
    [InlineData("setup.sh", "echo '[press]' > hosts\necho \"p1 ansible_connection=winrm ansible_port=5985 ansible_winrm_transport=basic\" >> hosts\n", "2 WRM1002")]
    [InlineData("setup.sh", "echo \"p1 ansible_connection=winrm ansible_port=$PORT ansible_winrm_transport=$HOW\" > hosts\n", null)]
    [InlineData("setup.sh", "usage() {\ncat <<EOF\nINI0EOF\n}\n", null)]
    public void Scripts_and_HCL_write_files_too(string name, string text, string? expected) => Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile(name, Filled(text)));

    [Fact]
    public void Documents_in_documents_end_somewhere()
    {
        StringBuilder text = new();
        for (int depth = 0; depth < 60; depth++)
        {
            text.Append(' ', 2 * depth).Append("a.yml: |\n");
        }

        Assert.Empty(LinterRun.FindingsIn(text.Append(' ', 120).Append("ansible_connection: winrm\n").ToString()));
    }

    // VARS6 stands for the variables, indented by six blanks.
    private static string Filled(string text)
    {
        foreach (int indent in new[] { 10, 6, 4, 2, 0 })
        {
            string blanks = new(' ', indent);
            text = text.Replace("VARS" + indent, string.Format(null, Vars, blanks)).Replace("INI" + indent, string.Format(null, Ini, blanks));
        }

        return text;
    }
}
