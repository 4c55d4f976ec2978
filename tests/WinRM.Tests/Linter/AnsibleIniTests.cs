using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Yaml;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class AnsibleIniTests
{
    [Theory]
    [InlineData("h ansible_connection=winrm ansible_port=5985\n", "1 WRM1002")]
    [InlineData("[w]\nh\n[w:vars]\nansible_connection=winrm\nansible_port = 5985\n", "5 WRM1002")]
    [InlineData("[w]\nh:5985 ansible_connection=winrm\n", "2 WRM1002")]
    [InlineData("[w]\nh:5985 ansible_connection=winrm ansible_port=5986\n", null)]
    [InlineData("[w]\n[2001:db8::1]:5985 ansible_connection=winrm\n", "2 WRM1002")]
    [InlineData("[w]\n2001:db8::5985 ansible_connection=winrm\n", null)]
    [InlineData("[w]\nh ansible_connection=\"winrm\" ansible_port='5985' # remark\n", "2 WRM1002")]
    [InlineData("[w]\nh \"ansible_connection=winrm\" ansible_port=5985#remark\n", "2 WRM1002")]
    [InlineData("[w]\nh # ansible_port=5985\n[w:vars]\nansible_connection=winrm\n", null)]
    [InlineData("[w]\n# h ansible_connection=winrm\n; h ansible_port=5985\nh x=winrm\n[w:vars]\nansible_connection=winrm\n#ansible_port=5985\n", null)]
    [InlineData("[w:vars]\nansible_connection=winrm\nansible_port=5985 # a number ends here\n", "3 WRM1002")]
    [InlineData("[w:vars]\nansible_connection='winrm' # so does a text in quotes\nansible_port=5985\n", "3 WRM1002")]
    [InlineData("[w:vars]\nansible_connection=winrm # and this is no plugin\nansible_port=5985\n", null)]
    [InlineData("[w:vars]\nansible_connection=winrm\nansible_winrm_server_cert_validation=null\n", "3 WRM1004")]
    [InlineData("[w:vars]\nansible_connection=winrm\nansible_winrm_proxy=None\nansible_port=5985\nansible_winrm_transport=kerberos\n", "4 WRM1003")]
    [InlineData("[w:vars]\nansible_connection=winrm\nansible_winrm_transport=['kerberos', 'basic']\nansible_winrm_scheme=http\n", "3 WRM1002")]
    [InlineData("[w:vars]\nansible_connection=winrm\nansible_winrm_transport=[kerberos]\nansible_winrm_scheme=http\n", null)]
    [InlineData("[w]\nh\n[all:children]\nw\n[all:vars]\nansible_connection=winrm\n[w:vars]\nansible_port=5985\n", "8 WRM1002")]
    [InlineData("h\n[all:vars]\nansible_connection=winrm\nansible_port=5985\n", "4 WRM1002")]
    [InlineData("[outer:children]\nw\n[w]\nh\n[outer:vars]\nansible_connection=winrm\nansible_port=5985\n[w:vars]\nansible_port=5986\n", null)]
    [InlineData("[w]\nh ansible_port=5986\n[w:vars]\nansible_connection=winrm\nansible_port=5985\n", null)]
    [InlineData("[a]\nh ansible_port=5985\n[b]\nh ansible_connection=winrm\n", "2 WRM1002")]
    [InlineData("[w]\nweb[01:03].corp\n[safe]\nweb[01:03:1].corp ansible_port=5986\n[w:vars]\nansible_connection=winrm\nansible_port=5985\n", null)]
    [InlineData("[w]\nweb[01:04].corp\n[safe]\nweb[01:03].corp ansible_port=5986\n[w:vars]\nansible_connection=winrm\nansible_port=5985\n", "7 WRM1002")]
    [InlineData("[w]\nlocalhost ansible_connection=winrm ansible_port=5985\n", null)]
    [InlineData("[w]\nh ansible_host=127.0.0.1 ansible_connection=winrm ansible_port=5985\n", null)]
    [InlineData("[w]\n{{ host }} ansible_host={{ hosts[host].ip }} ansible_connection=winrm ansible_port=5985\n", "2 WRM1002")]
    [InlineData("[w:vars]\n{% if x %}\nansible_connection=winrm\n{% endif %}\nansible_port={{ port }}\n", null)]
    [InlineData("[g{{ n }}:vars]\nansible_connection=winrm\nansible_port=5985\n", "3 WRM1002")]
    [InlineData("  [w:vars]   # title\n  ansible_connection = winrm\n\tansible_port\t=\t5985  \n", "3 WRM1002")]
    [InlineData("[a:children]\nb\n[b:children]\na\n[a]\nh\n[b:vars]\nansible_connection=winrm\nansible_port=5985\n", "9 WRM1002")]
    public void Inventories_are_read_as_ansible_reads_them(string text, string? expected)
    {
        foreach (string name in new[] { "inventory", "hosts.ini", "a.cfg", "a.winrm", "a.j2" })
        {
            Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile(name, text));
        }
    }

    [Theory]
    [InlineData("ansible.cfg", "[defaults]\nansible_connection=winrm\nansible_port=5985\n[winrm]\nkinit_env_vars=x\n")]
    [InlineData("run", "#!/bin/sh\nh ansible_connection=winrm ansible_port=5985\n")]
    [InlineData("Makefile", "all:\n\tansible all -i inventory -m win_ping -e ansible_connection=winrm\n")]
    [InlineData("README.md", "[w]\nh ansible_connection=winrm ansible_port=5985\n")]
    public void What_only_looks_like_an_inventory_is_passed_over(string name, string text)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.With(name, text).Run());
    }

    [Fact]
    public void Values_stand_at_their_column()
    {
        using LinterRun run = new();
        const string text = "[w]\n  h  ansible_connection=winrm ansible_port=\"5985\"\n[v:vars]\nansible_connection=winrm\nansible_winrm_scheme =  http  \n";

        JsonElement[] findings = [.. run.With("hosts", text).Report("hosts").GetProperty("findings").EnumerateArray()];

        Assert.Equal([(2, 44, 50), (5, 25, 29)], findings.Select(static finding =>
            (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("endColumn").GetInt32())));
    }

    [Theory]
    [InlineData("h ansible_user='x", "quote")]
    [InlineData("h x y=1", "key=value")]
    [InlineData("ansible_port=5986", "host")]
    [InlineData("[w:hots]", "hots")]
    [InlineData("[v:vars]\nansible_port", "value")]
    public void Lines_that_ansible_refuses_are_told_and_the_rest_is_judged(string line, string reason)
    {
        using LinterRun run = new();

        JsonElement report = run.With("hosts", "[w]\ng ansible_connection=winrm ansible_port=5985\n" + line + "\n").Report("hosts");

        Assert.Equal([$"hosts:{3 + line.Count(static c => c == '\n')} WRM9001"], LinterRun.Errors(report));
        Assert.Contains(reason, run.Output, System.StringComparison.Ordinal);
        Assert.Equal(["2 WRM1002"], LinterRun.Findings(report));
    }

    [Theory]
    [InlineData("web", "web")]
    [InlineData("web[1:3]", "web1 web2 web3")]
    [InlineData("web[08:10].corp", "web08.corp web09.corp web10.corp")]
    [InlineData("web[1:9:4]", "web1 web5 web9")]
    [InlineData("[a:c]-[:1]", "a-0 a-1 b-0 b-1 c-0 c-1")]
    [InlineData("web[3:1]", "web[3:1]")]
    [InlineData("web[01:100]", "web[01:100]")]
    [InlineData("web[1:3:0]", "web[1:3:0]")]
    [InlineData("web[x]", "web[x]")]
    [InlineData("web[1:3", "web[1:3")]
    public void Ranges_stand_for_every_host(string pattern, string expected) =>
        Assert.Equal(expected.Split(' '), HostRange.Expand(pattern, new YamlBudget(1000)));

    [Theory]
    [InlineData("h[0:999999999]")]
    [InlineData("h[0:999][0:999][0:999]")]
    [InlineData("h[a:z][a:z][a:z][a:z][a:z][a:z][a:z][a:z][a:z][a:z]")]
    public void Ranges_without_end_exceed_the_limit_at_once(string pattern)
    {
        using LinterRun run = new();
        Stopwatch watch = Stopwatch.StartNew();

        JsonElement report = run.With("hosts", pattern + " ansible_connection=winrm ansible_port=5985\n").Report("hosts");

        Assert.True(watch.Elapsed.TotalSeconds < 20, $"took {watch.Elapsed}");
        Assert.Equal(["hosts WRM9001"], LinterRun.Errors(report));
    }
}
