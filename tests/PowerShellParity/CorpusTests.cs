using System;
using System.IO;
using System.Linq;
using Xunit;

namespace WinRM.PowerShellParity;

/// <summary>The scripts of the folder that the environment variable WINRM_CORPUS names; without it this file is not compiled.</summary>
public sealed class CorpusTests
{
    private static readonly string s_folder = Environment.GetEnvironmentVariable("WINRM_CORPUS") ?? ".";

    [Fact]
    public void A_real_script_has_the_same_commands() => Assert.All(
        new[] { "*.ps1", "*.psm1", "*.txt" }.SelectMany(static pattern => Directory.EnumerateFiles(s_folder, pattern, SearchOption.AllDirectories)),
        static path =>
        {
            string script = File.ReadAllText(path);
            if (Elements.OfPowerShell(script) is { } expected)
            {
                Assert.Equal(expected, Elements.OfReader(script));
            }
        });
}
