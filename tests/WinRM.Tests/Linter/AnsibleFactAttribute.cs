using System;
using System.IO;
using System.Linq;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>A test that needs Ansible; skipped where it is not installed. tests/run installs it where it may.</summary>
internal sealed class AnsibleFactAttribute : FactAttribute
{
    /// <summary>The program that merges inventories.</summary>
    public const string Program = "ansible-inventory";

    public AnsibleFactAttribute()
    {
        bool isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, Program)));
        Skip = isInstalled ? null! : $"{Program} is not installed (Debian: apt-get install ansible-core)";
    }
}
