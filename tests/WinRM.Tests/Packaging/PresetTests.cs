using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers;
using WinRM.Rules;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>The presets of the package say what the catalog says.</summary>
public class PresetTests
{
    private const string Folder = "codefixes/buildTransitive/presets/";

    [Theory]
    [InlineData("none", "none", "none", "none")]
    [InlineData("default", "warning", "warning", "suggestion")]
    [InlineData("strict", "error", "warning", "suggestion")]
    [InlineData("audit", "warning", "warning", "warning", "winrm.report_possible = true")]
    public void A_preset_is_written_from_the_catalog(string name, string error, string warning, string advice, params string[] options)
    {
        StringBuilder text = new($"# {name}: written from the catalog of rules. A project's own configuration comes before it.\nis_global = true\nglobal_level = -100\n");
        foreach (string option in options)
        {
            text.Append(option).Append('\n');
        }

        foreach (DiagnosticDescriptor descriptor in Descriptors.All)
        {
            string severity = RuleCatalog.Find(descriptor.Id)!.Level switch { Level.Error => error, Level.Warning => warning, _ => advice };
            text.Append("\n# ").Append(descriptor.Title).Append("\ndotnet_diagnostic.").Append(descriptor.Id).Append(".severity = ").Append(severity).Append('\n');
        }

        Generated.Check(Folder + name + ".globalconfig", text.ToString());
    }

    [Fact]
    public void Every_preset_that_is_packed_is_written_from_the_catalog() => Assert.Equal(
        ["audit", "default", "none", "strict"],
        Directory.GetFiles(Path.Combine(Repository.Root, Folder)).Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void The_default_preset_is_what_holds_without_one() => Assert.All(
        Descriptors.All,
        static descriptor => Assert.Equal(
            RuleCatalog.Find(descriptor.Id)!.Level == Level.Advice ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            descriptor.DefaultSeverity));
}
