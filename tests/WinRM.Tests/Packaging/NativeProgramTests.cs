using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Lint;
using WinRM.Lint.Output;
using WinRM.Tests.Cases;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>The native program does what the portable one does.</summary>
public sealed class NativeProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("winrm-native-");

    [NativeFact]
    public async Task The_native_program_is_built_without_a_warning_and_says_the_same()
    {
        string bin = Path.Combine(_folder.FullName, "bin");
        string built = await DotNet.RunAsync(
            Repository.Root, "publish", "linter", "-c", "Release", "-r", "linux-x64", "-o", bin, "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"));
        Assert.DoesNotContain("warning", built, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Directory.GetFiles(bin), static file => file.EndsWith(".dll", StringComparison.Ordinal));

        using LinterRun run = new();
        run.With("inventory/hosts", "[windows]\nweb01 ansible_host=10.0.0.1\nweb[02:04]\n")
            .With("inventory/group_vars/windows.yml", "ansible_connection: winrm\nansible_port: 5985\nansible_password: hunter2\n")
            .With("broken/a.yml", "ansible_connection: winrm\na: [\n")
            .With("clean/a.yml", "ansible_connection: ssh\n")
            .With("options/.winrm-lint.yml", "assume_proxy: true\nrules:\n  WRM2001: error\nunknown: 1\n")
            .With("options/a.yml", "ansible_connection: winrm\nansible_port: 5985 # winrm-lint: ignore[WRM1002] reason=\"lab\"\n");
        HashSet<int> codes = [];
        foreach (string[] line in Lines())
        {
            string cases = Path.Combine(Repository.Root, "tests", "cases");
            string folder = line.Contains(".") ? cases : run.Folder;
            (int Code, string Output) portable = await DotNet.StartAsync("dotnet", folder, [Portable, .. line]);

            Assert.Equal(portable, await DotNet.StartAsync(Path.Combine(bin, "winrm-lint"), folder, line));
            codes.Add(portable.Code);
        }

        Assert.Equal([ExitCode.Clean, ExitCode.Findings, ExitCode.Usage, ExitCode.NoPath, ExitCode.Incomplete], codes.Order());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Built beside its own project, in the configuration of the tests.
    private static string Portable => Path.Combine(Repository.Root, "linter", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "winrm-lint.dll");

    // The current folder means the cases.
    private static IEnumerable<string[]> Lines() =>
    [
        .. OutputCatalog.All.Select(static output => new[] { "check", ".", "--pedantic", "--possible", "--format", output.Name }),
        [".", "--why", "--statistics", "--assume-proxy", "--assume-winrm", "--stack-version", "1.1"],
        ["clean"],
        ["broken", "--format", "json"],
        ["options", "--pedantic"],
        ["inventory", "--write-baseline", "known.json"],
        ["inventory", "--baseline", "known.json", "--ratchet"],
        ["inventory", "--output", "sarif:out.sarif", "--output", "text"],
        ["effective", "--all", "inventory"],
        ["effective", "web03", "inventory", "--format", "json"],
        ["rules"],
        .. WinRM.Rules.RuleCatalog.All.Take(3).Select(static rule => new[] { "explain", rule.Id }),
        ["explain", "WRM0000"],
        ["--help"],
        ["--version"],
        ["--no-such-option"],
        ["no/such/path"],
    ];
}
