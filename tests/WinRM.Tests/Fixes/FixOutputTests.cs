using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;
using WinRM.Tests.LinterTests;
using WinRM.Tests.Outputs;
using Xunit;

namespace WinRM.Tests.Fixes;

public class FixOutputTests
{
    private const string Text = "# Zürich\nansible_connection: winrm\nansible_port: 5985\nansible_winrm_scheme: http\nansible_winrm_transport: basic\n";
    private const string Fixed = "# Zürich\nansible_connection: winrm\nansible_port: 5986\nansible_winrm_scheme: https\nansible_winrm_transport: basic\n";

    [Fact]
    public void Another_tool_makes_the_fix_of_a_sarif_report_by_its_offsets()
    {
        using LinterRun run = new();
        run.With("a.yml", Text).Run("--format", "sarif");
        Fix fix = Assert.Single(Assert.Single(SarifTests.Load(run.Output).Results).Fixes);

        ArtifactChange change = Assert.Single(fix.ArtifactChanges);
        string text = change.Replacements.OrderByDescending(static edit => edit.DeletedRegion.CharOffset).Aggregate(
            Text, static (now, edit) => now.Remove(edit.DeletedRegion.CharOffset, edit.DeletedRegion.CharLength).Insert(edit.DeletedRegion.CharOffset, edit.InsertedContent.Text));
        Assert.Equal("use HTTPS (port 5986; the server needs an HTTPS listener) [unsafe]", fix.Description.Text);
        Assert.Equal("a.yml", change.ArtifactLocation.Uri.ToString());
        Assert.Equal(Fixed, text);
        Assert.Equal(["3:15-3:19", "4:23-4:27"], change.Replacements.Select(static edit => edit.DeletedRegion)
            .OrderBy(static region => region.CharOffset).Select(static region => $"{region.StartLine}:{region.StartColumn}-{region.EndLine}:{region.EndColumn}"));
    }

    [Fact]
    public void A_json_report_tells_the_edits()
    {
        using LinterRun run = new();
        JsonElement fix = Assert.Single(Assert.Single(run.With("a.yml", Text).Report().GetProperty("findings").EnumerateArray()).GetProperty("fixes").EnumerateArray());

        Assert.Equal("unsafe", fix.GetProperty("applicability").GetString());
        string text = fix.GetProperty("edits").EnumerateArray().OrderByDescending(static edit => edit.GetProperty("offset").GetInt32()).Aggregate(
            Text, static (now, edit) => now.Remove(edit.GetProperty("offset").GetInt32(), edit.GetProperty("length").GetInt32()).Insert(edit.GetProperty("offset").GetInt32(), edit.GetProperty("text").GetString()!));
        Assert.Equal(Fixed, text);
    }

    [Fact]
    public void People_are_told_which_option_makes_the_fix()
    {
        using LinterRun run = new();
        run.With("a.yml", Text).Run();

        Assert.Contains("= fix: use HTTPS (port 5986; the server needs an HTTPS listener) [--fix --unsafe-fixes]\n", run.Output);
        Assert.EndsWith("\n1 error in 1 file\n1 fixable with --fix --unsafe-fixes\n", run.Output);
    }
}
