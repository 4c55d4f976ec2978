using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using WinRM.Analyzers;
using WinRM.Lint;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>What is published holds what it should, and works where it is used.</summary>
[Collection(PackedPackages.Name)]
public sealed class PackageTests(PackedPackages packages)
{
    private const string Advice = """
        using System.Management.Automation.Runspaces;

        internal static class More
        {
            public static Runspace Open() => RunspaceFactory.CreateRunspace(new WSManConnectionInfo(new Uri("http://srv02.corp.example:5985/wsman")));

            public static Runspace Open(bool plain) =>
                RunspaceFactory.CreateRunspace(new WSManConnectionInfo(new Uri("https://srv02.corp.example:5986/wsman")) { SkipCACheck = plain });
        }
        """;

    [Fact]
    public void Three_packages_are_packed() => Assert.Equal(
        [$"WinRM.Analyzers.{packages.Version}.nupkg", $"WinRM.Lint.{packages.Version}.nupkg", $"WinRM.Transport.{packages.Version}.nupkg"],
        Directory.GetFiles(packages.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_analyzer_package_holds_exactly_this() => Assert.Equal(
        [
            "README.md",
            "WinRM.Analyzers.nuspec",
            "analyzers/dotnet/cs/WinRM.Analyzers.dll",
            "analyzers/dotnet/cs/WinRM.CodeFixes.dll",
            "analyzers/dotnet/cs/WinRM.Rules.dll",
            "buildTransitive/WinRM.Analyzers.targets",
            "buildTransitive/WinRM.Lint.targets",
            "buildTransitive/presets/audit.globalconfig",
            "buildTransitive/presets/default.globalconfig",
            "buildTransitive/presets/none.globalconfig",
            "buildTransitive/presets/strict.globalconfig",
        ],
        packages.Content("WinRM.Analyzers").Keys);

    [Fact]
    public void The_tool_package_holds_exactly_this() => Assert.Equal(
        [
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "WinRM.Lint.nuspec",
            "report.schema.json",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/System.CommandLine.dll",
            "tools/net10.0/any/WinRM.Rules.dll",
            "tools/net10.0/any/YamlDotNet.dll",
            "tools/net10.0/any/winrm-lint.deps.json",
            "tools/net10.0/any/winrm-lint.dll",
            "tools/net10.0/any/winrm-lint.runtimeconfig.json",
            "winrm-lint.schema.json",
        ],
        packages.Content("WinRM.Lint").Keys);

    [Fact]
    public void The_transport_s_package_holds_exactly_this() => Assert.Equal(
        ["README.md", "WinRM.Transport.nuspec", "lib/net10.0/WinRM.Rules.dll", "lib/net10.0/WinRM.Transport.dll", "lib/net10.0/WinRM.Transport.xml"],
        packages.Content("WinRM.Transport").Keys);

    [Fact]
    public void The_transport_depends_on_the_abstractions_of_logging_alone() => Assert.Equal(
        ["Microsoft.Extensions.Logging.Abstractions"],
        XDocument.Parse(Encoding.UTF8.GetString(packages.Content("WinRM.Transport")["WinRM.Transport.nuspec"]).TrimStart('\uFEFF'))
            .Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => element.Attribute("id")?.Value));

    [Theory]
    [InlineData("WinRM.Analyzers", "true")]
    [InlineData("WinRM.Lint", null)]
    public void A_package_says_what_it_is_and_depends_on_nothing(string id, string? developmentDependency)
    {
        XDocument nuspec = XDocument.Parse(Encoding.UTF8.GetString(packages.Content(id)[id + ".nuspec"]).TrimStart('\uFEFF'));
        Dictionary<string, string> said = nuspec.Descendants().Where(static element => !element.HasElements).ToDictionary(static element => element.Name.LocalName, static element => element.Value);

        Assert.Equal(id, said["id"]);
        Assert.Equal("MIT", said["license"]);
        Assert.Equal("README.md", said["readme"]);
        Assert.NotEmpty(said["description"]);
        Assert.NotEmpty(said["authors"]);
        Assert.Equal(developmentDependency, said.GetValueOrDefault("developmentDependency"));
        Assert.DoesNotContain(nuspec.Descendants(), static element => element.Name.LocalName is "dependency" or "frameworkAssembly");
    }

    [Fact]
    public void Our_assemblies_are_strong_named_and_tell_nothing_of_the_machine_that_built_them()
    {
        foreach ((string path, byte[] bytes) in packages.Content("WinRM.Analyzers").Concat(packages.Content("WinRM.Lint")).Where(static entry => IsOurs(entry.Key)))
        {
            using PEReader reader = new(new MemoryStream(bytes));
            AssemblyName name = reader.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName();
            Assert.Equal(typeof(Descriptors).Assembly.GetName().GetPublicKeyToken(), name.GetPublicKeyToken());
            Assert.True(reader.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned), path);

            DebugDirectoryEntry symbols = reader.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            MetadataReader pdb = reader.ReadEmbeddedPortablePdbDebugDirectoryData(symbols).GetMetadataReader();
            Assert.All(pdb.Documents, document => Assert.StartsWith("/_", pdb.GetString(pdb.GetDocument(document).Name)));
        }
    }

    [Fact]
    public async Task Packed_again_elsewhere_and_later_the_packages_are_the_same_byte_for_byte()
    {
        string again = Path.Combine(Path.GetDirectoryName(packages.Feed)!, "again");
        await packages.PackAsync(again, Path.Combine(Path.GetDirectoryName(packages.Feed)!, "second"));

        Assert.All(Directory.GetFiles(packages.Feed), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file)))));
    }

    [Fact]
    public async Task A_project_with_the_package_gets_warnings_in_its_build_and_in_sarif()
    {
        string folder = await packages.ConsumerAsync("plain");

        string output = await BuildAsync(folder);

        Assert.Contains("Inventory.cs(16,13): warning WRM1004: ", output);
        Assert.Contains("Deployment.cs(16,13): warning WRM2002: ", output);
        Assert.DoesNotContain("error", output);
        Assert.DoesNotContain("AD0001", output);
        Assert.Contains(("WRM2002", "warning"), Results(folder).Select(static result => (Id(result), result.GetProperty("level").GetString()!)));
    }

    [Fact]
    public async Task The_mode_of_analysis_chooses_the_severities_of_all_rules()
    {
        string folder = await packages.ConsumerAsync("modes", Advice);

        string byDefault = await BuildAsync(folder, "default");
        Assert.Contains("warning WRM2002", byDefault);
        Assert.DoesNotContain("WRM1003", byDefault);

        string audit = await BuildAsync(folder, "audit");
        Assert.Contains("warning WRM1003", audit);
        Assert.Contains("warning WRM1004: Possible: ", audit);

        Assert.DoesNotContain("WRM", await BuildAsync(folder, "none"));

        (int code, string strict) = await DotNet.StartAsync("dotnet", folder, Build("Strict"));
        Assert.Equal(1, code);
        Assert.Contains("error WRM2002", strict);
        Assert.Contains("warning WRM1004", strict);
    }

    [Fact]
    public async Task A_misspelt_mode_fails_the_build_instead_of_being_a_weaker_one()
    {
        string folder = await packages.ConsumerAsync("misspelt");

        (int code, string output) = await DotNet.StartAsync("dotnet", folder, Build("strikt"));

        Assert.Equal(1, code);
        Assert.Contains("error WRM9002: WinRMAnalysisMode is 'strikt'", output);
    }

    [Fact]
    public async Task The_formatter_of_the_sdk_makes_every_fix_but_those_that_need_a_look_at_each_place()
    {
        string folder = await packages.ConsumerAsync("fixed");
        await BuildAsync(folder);
        Assert.Contains(Results(folder), IsFixable);

        // A fix may uncover what its finding implied, which the next run fixes.
        for (int run = 0; run < 4 && Results(folder).Any(IsFixable); run++)
        {
            await DotNet.RunAsync(folder, "format", "analyzers", "--no-restore");
            await BuildAsync(folder);
        }

        // A skipped check has a reason, if a bad one: somebody has to give the server another certificate first.
        string rest = await BuildAsync(folder);
        Assert.Contains("warning WRM1004", rest);
        Assert.DoesNotContain("warning WRM", rest.Replace("warning WRM1004", "", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_installed_tool_lints()
    {
        string folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(packages.Feed)!, "tool")).FullName;
        await DotNet.RunAsync(folder, "tool", "install", "WinRM.Lint", "--version", packages.Version, "--add-source", packages.Feed, "--tool-path", folder);

        (int code, string output) = await DotNet.StartAsync(Path.Combine(folder, "winrm-lint"), Repository.Root, "check", "samples/deployment");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("samples/deployment/inventory/group_vars/branch.yml:5:26: error WRM2002 ", output);

        (code, _) = await DotNet.StartAsync(Path.Combine(folder, "winrm-lint"), Repository.Root, "check", "samples/deployment-fixed");
        Assert.Equal(ExitCode.Clean, code);
    }

    [Fact]
    public async Task The_package_that_chooses_names_one_for_each_system_and_leaves_what_is_locked()
    {
        string folder = Path.Combine(Path.GetDirectoryName(packages.Feed)!, "choosing");
        byte[] locked = File.ReadAllBytes(Path.Combine(Repository.Root, "linter", "packages.lock.json"));
        await DotNet.RunAsync(Repository.Root, "pack", "linter", "-c", "Release", "-p:PerSystem=true", "-o", folder, "--artifacts-path", Path.Combine(folder, "build"), "-p:Version=" + packages.Version);

        using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, $"WinRM.Lint.{packages.Version}.nupkg"));
        using Stream settings = package.Entries.Single(static entry => entry.Name == "DotnetToolSettings.xml").Open();
        Assert.Equal(
            ["linux-x64 WinRM.Lint.linux-x64", "linux-arm64 WinRM.Lint.linux-arm64", "win-x64 WinRM.Lint.win-x64", "win-arm64 WinRM.Lint.win-arm64", "osx-arm64 WinRM.Lint.osx-arm64"],
            XDocument.Load(settings).Descendants("RuntimeIdentifierPackage").Select(static one => $"{one.Attribute("RuntimeIdentifier")!.Value} {one.Attribute("Id")!.Value}"));
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Equal(locked, File.ReadAllBytes(Path.Combine(Repository.Root, "linter", "packages.lock.json")));
    }

    private static bool IsOurs(string path) => Path.GetExtension(path) == ".dll" && Path.GetFileName(path).StartsWith("winrm", StringComparison.OrdinalIgnoreCase);

    private static string[] Build(string mode = "") =>
        ["build", "--no-restore", "--no-incremental", "-p:WinRMAnalysisMode=" + mode, "-p:ErrorLog=findings.sarif%2cversion=2.1", "-clp:NoSummary"];

    private static Task<string> BuildAsync(string folder, string mode = "") => DotNet.RunAsync(folder, Build(mode));

    private static List<JsonElement> Results(string folder)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "findings.sarif")));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").Clone().EnumerateArray().Where(static result => Id(result).StartsWith("WRM", StringComparison.Ordinal))];
    }

    private static string Id(JsonElement result) => result.GetProperty("ruleId").GetString()!;

    // The analyzer says in the diagnostic's properties which fixes it offers. Advice is not what the formatter fixes by default.
    private static bool IsFixable(JsonElement result) => result.GetProperty("level").GetString() != "note"
        && result.GetProperty("properties").TryGetProperty("customProperties", out JsonElement properties) && properties.TryGetProperty(FixProposal.PropertyName(0), out JsonElement fix) && fix.GetString()!.Contains("\u001Fall", StringComparison.Ordinal);
}
