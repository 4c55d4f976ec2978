using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>A test that needs a native linker; skipped where there is none. tests/run installs it where it may.</summary>
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        bool isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
        Skip = !OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64 ? "the native program is built here for Linux on x64 only"
            : isInstalled ? null! : "neither clang nor gcc is installed (Debian: apt-get install clang zlib1g-dev)";
    }
}
