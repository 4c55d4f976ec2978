using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Lint;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>The native tool, packed by the two commands of the README.</summary>
public sealed class NativeToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("winrm-native-tool-");

    [NativeFact]
    public async Task The_package_that_chooses_installs_the_native_tool_of_the_system()
    {
        string feed = Path.Combine(_folder.FullName, "feed");
        await PackAsync(feed, "-r", "linux-x64");
        await PackAsync(feed, "-p:PerSystem=true");

        using (ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(feed, "WinRM.Lint.linux-x64.*").Single()))
        {
            Assert.Equal(["DotnetToolSettings.xml", "winrm-lint"], package.Entries.Where(static entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal)).Select(static entry => entry.Name).Order());
        }

        string tool = Path.Combine(_folder.FullName, "tool");
        await DotNet.RunAsync(_folder.FullName, "tool", "install", "WinRM.Lint", "--tool-path", tool, "--source", feed);
        (int code, string output) = await DotNet.StartAsync(Path.Combine(tool, "winrm-lint"), Repository.Root, "check", "samples/deployment", "--format", "oneline");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("samples/deployment/inventory/group_vars/branch.yml:5:26: error WRM2002 ", output);
        Assert.Empty(Directory.GetFiles(tool, "*.dll", SearchOption.AllDirectories));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task PackAsync(string feed, string option, params string[] more) => DotNet.RunAsync(
        Repository.Root, ["pack", "linter", "-c", "Release", option, .. more, "-o", feed, "--artifacts-path", Path.Combine(_folder.FullName, "build" + more.Length)]);
}
