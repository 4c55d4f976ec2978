using System.Linq;
using System.Text.Json;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Outputs;

public class FingerprintTests
{
    private const string Insecure = "ansible_connection: winrm\nansible_port: 5985\n";
    private const string Service = "winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n";

    [Fact]
    public void Lines_above_change_nothing() => Assert.Equal(Of("a.yml", Insecure), Of("a.yml", "---\n# one more line\n" + Insecure));

    [Fact]
    public void Space_around_the_line_changes_nothing() => Assert.Equal(Of("a.ps1", Service), Of("a.ps1", "    " + Service));

    [Fact]
    public void The_same_line_in_another_file_is_another_finding() => Assert.NotEqual(Of("a.yml", Insecure), Of("b.yml", Insecure));

    [Fact]
    public void Lines_that_are_alike_are_told_apart()
    {
        string[] both = Of("a.ps1", Service + Service);

        Assert.Equal(2, both.Distinct().Count());
        Assert.Equal(Of("a.ps1", Service)[0], both[0]);
    }

    [Fact]
    public void A_host_more_in_a_group_is_the_same_finding() => Assert.Equal(OfGroup("h1"), OfGroup("h1", "h2"));

    [Fact]
    public void A_secret_has_no_part_in_it() => Assert.Equal(OfInline("hunter2"), OfInline("correct horse"));

    private static string[] OfInline(string password) => Of("a.yml", $"{{ansible_connection: winrm, ansible_port: 5985, ansible_password: {password}}}\n");

    private static string[] OfGroup(params string[] hosts) =>
        Of("hosts.ini", $"[win]\n{string.Join('\n', hosts)}\n[win:vars]\nansible_connection=winrm\nansible_port=5985\n");

    private static string[] Of(string name, string text)
    {
        using LinterRun run = new();
        run.With(name, text).Run("check", "--format", "gitlab");
        string[] found = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(static issue => issue.GetProperty("fingerprint").GetString()!)];
        Assert.NotEmpty(found);
        return found;
    }
}
