using System;
using System.Text;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Streams of Kubernetes objects, of which those without commands are not parsed.</summary>
public class KubernetesTests
{
    private const string Job = "apiVersion: batch/v1\nkind: Job\nspec:\n  command: [powershell, -Command, 'Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1']\n";
    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n";

    [Theory]
    [InlineData(Deployment + "---\n" + Job, 9)]
    [InlineData("# web\n---\n" + Deployment + "--- # job\n" + Job, 11)]
    [InlineData("---\r\n" + Deployment + "---\r\n" + Job + "---\r\n" + Deployment, 10)]
    [InlineData(Job + "---\n" + Deployment + "---", 4)]
    public void A_command_beside_other_objects_stands_where_it_is_written(string text, int line) => Assert.Equal([line + " WRM1001"], LinterRun.FindingsIn(text));

    [Fact]
    public void What_breaks_an_object_without_commands_hides_nothing_in_the_others() =>
        Assert.Equal(["10 WRM1001"], LinterRun.FindingsIn(Deployment + "{{- range .Values.env }}\n---\n" + Job));

    [Fact]
    public void An_object_that_breaks_off_is_told_when_it_has_a_command()
    {
        using LinterRun run = new();
        run.With("a.yml", Deployment + "---\n" + Job + "  args: [\n");

        Assert.Equal(["a.yml:11 WRM9001"], LinterRun.Errors(run.Report()));
    }

    [Fact]
    public void An_encoded_command_is_found_in_any_object()
    {
        string command = Convert.ToBase64String(Encoding.Unicode.GetBytes("Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1"));

        Assert.Equal(["4 WRM1001"], LinterRun.FindingsIn("apiVersion: batch/v1\nkind: CronJob\nspec:\n  command: [powershell, -EncodedCommand, " + command + "]\n---\n" + Deployment));
    }

    [Fact]
    public void A_command_by_its_alias_is_found_in_any_object() =>
        Assert.Equal(["4 WRM1002"], LinterRun.FindingsIn("apiVersion: v1\nkind: Pod\nspec:\n  command: powershell -ExecutionPolicy Bypass -Command \"icm -ComputerName web01 -Authentication Basic -Credential $c { hostname }\"\n---\n" + Job.Replace(" 1'", " 0'", StringComparison.Ordinal)));

    [Fact]
    public void Lines_that_look_like_marks_do_not_end_a_text() =>
        Assert.Equal(["6 WRM1001"], LinterRun.FindingsIn("kind: Pod\n---\nkind: Job\nscript: |\n  ---\n  winrm set winrm/config/service '@{AllowUnencrypted=\"true\"}'\n  ---- x\n"));
}
