using System;
using System.IO;
using System.Linq;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Which files a run looks at, and in which order.</summary>
public sealed class InputWalkerTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("walk").FullName;

    [Fact]
    public void Files_come_in_the_order_of_their_names_each_once()
    {
        Write("b.yml", "a/z.yml", "a-b/y.yml", "a/b/c/d/e.yml", "é/ü.yml", "node_modules/x.yml", ".git/config");
        InputWalker walker = new(_root);

        Assert.True(walker.Add("."));
        Assert.True(walker.Add("a/"));
        Assert.True(walker.Add("b.yml"));

        Assert.Equal(["a-b/y.yml", "a/b/c/d/e.yml", "a/z.yml", "b.yml", "é/ü.yml"], walker.Files.Select(static file => file.Name));
        Assert.All(walker.Files, static file => Assert.True(File.Exists(file.FullPath)));
        Assert.Equal(["b.yml"], walker.Files.Where(static file => file.IsNamed).Select(static file => file.Name));
    }

    [Fact]
    public void Files_above_the_current_folder_have_full_names_and_those_in_it_short_ones()
    {
        Write("here/a.yml", "there/b.yml");
        InputWalker walker = new(Path.Combine(_root, "here"));

        Assert.True(walker.Add(".."));

        Assert.Equal([_root.Replace('\\', '/') + "/there/b.yml", "a.yml"], walker.Files.Select(static file => file.Name));
    }

    [Fact]
    public void Links_to_files_are_followed_and_links_to_folders_are_not()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("a/b.yml");
        File.CreateSymbolicLink(Path.Combine(_root, "file.yml"), "a/b.yml");
        File.CreateSymbolicLink(Path.Combine(_root, "broken.yml"), "nowhere.yml");
        Directory.CreateSymbolicLink(Path.Combine(_root, "a", "up"), "..");
        InputWalker walker = new(_root);

        walker.Add(".");

        Assert.Equal(["a/b.yml", "broken.yml", "file.yml"], walker.Files.Select(static file => file.Name));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(params string[] names)
    {
        foreach (string name in names)
        {
            string path = Path.Combine(_root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "a: b\n");
        }
    }
}
