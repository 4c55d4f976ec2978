using System.Text;
using WinRM.Lint.Fixes;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Fixes;

public class UnifiedDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "--- f\n+++ f\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n")]
    [InlineData("a\n", "a\nb\n", "--- f\n+++ f\n@@ -1 +1,2 @@\n a\n+b\n")]
    [InlineData("a", "b", "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")]
    [InlineData("a\r\n", "b\r\n", "--- f\n+++ f\n@@ -1 +1 @@\n-a\r\n+b\r\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n", "--- f\n+++ f\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n")]
    public void A_difference_has_three_lines_around_it(string before, string after, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(UnifiedDiff.Of("f", Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after))));

    [Fact]
    public void The_differences_of_a_run_are_applied_by_git()
    {
        using LinterRun run = new();
        run.With("a b.yml", "ansible_connection: winrm\r\nansible_winrm_server_cert_validation: ignore")
            .With("c/d.ps1", "\uFEFFSet-Item WSMan:\\localhost\\Service\\Auth\\Basic $true\n#\n#\n#\n#\n#\n#\n#\nSet-Item WSMan:\\localhost\\Service\\AllowUnencrypted $true\n");
        int code = run.Run("--diff", "--unsafe-fixes");
        string patch = run.Output;

        Assert.Equal(1, code);
        Assert.Equal("winrm-lint: --fix would fix 3, 0 would remain\n", run.Error);
        run.With("p.patch", patch);
        Git.RunWith(run.Folder, null, "apply", "-p0", "p.patch");
        System.IO.File.Delete(System.IO.Path.Combine(run.Folder, "p.patch"));
        Assert.Equal("ansible_connection: winrm\r\nansible_winrm_server_cert_validation: validate", run.Read("a b.yml"));
        Assert.Equal(0, run.Run("--diff", "--unsafe-fixes"));
        Assert.Equal("", run.Output);
    }
}
