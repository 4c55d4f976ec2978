using System;
using System.IO;
using System.Linq;
using CsCheck;
using WinRM.Lint;
using WinRM.Lint.Config;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Which files a run looks at, and in which order.</summary>
public sealed class InputWalkerTests : IDisposable
{
    private static readonly Gen<string> s_path = Gen.String[Gen.Char["ab-/"], 1, 5].Array[1, 3].Select(static parts => string.Join('/', parts).TrimEnd('/') + "x");

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

    [Fact]
    public void A_folder_that_cannot_be_listed_is_told_and_the_others_are_looked_into()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // Longer than any path that can be opened, by whomever: neither half is alone.
        string half = string.Join('/', Enumerable.Repeat(new string('d', 200), 15));
        Write("a/b.yml", "one/" + half + "/c.yml", "two/" + half + "/d.yml");
        string joint = Path.Combine(_root, "one", half, "two");
        Directory.Move(Path.Combine(_root, "two"), joint);
        InputWalker walker = new(_root);

        walker.Add(".");
        Directory.Move(joint, Path.Combine(_root, "two"));

        Assert.Equal(["a/b.yml", "one/" + half + "/c.yml"], walker.Files.Select(static file => file.Name));
        LintError error = Assert.Single(walker.Errors);
        Assert.StartsWith("one/" + half + "/two/", error.Path, StringComparison.Ordinal);
        Assert.Equal("the folder cannot be listed", error.Message);
    }

    [Fact]
    public void A_folder_that_nobody_may_list_is_told()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("a.yml", "locked/b.yml");
        string locked = Path.Combine(_root, "locked");
        File.SetUnixFileMode(locked, UnixFileMode.None);
        InputWalker walker = new(_root);

        walker.Add(".");
        File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // Nothing is locked to the superuser.
        Assert.Equal(Environment.IsPrivilegedProcess ? ["a.yml", "locked/b.yml"] : ["a.yml"], walker.Files.Select(static file => file.Name));
        Assert.Equal(Environment.IsPrivilegedProcess ? [] : ["locked"], walker.Errors.Select(static error => error.Path));
    }

    [Fact]
    public void Links_to_files_that_lead_in_circles_are_told_when_they_are_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using LinterRun run = new();
        run.With("a.yml", "ansible_connection: winrm\nansible_port: 5985\n");
        File.CreateSymbolicLink(Path.Combine(run.Folder, "x.yml"), "y.yml");
        File.CreateSymbolicLink(Path.Combine(run.Folder, "y.yml"), "x.yml");

        System.Text.Json.JsonElement report = run.Report();

        Assert.Equal(["2 WRM1002"], LinterRun.Findings(report));
        Assert.Equal(["x.yml WRM9001", "y.yml WRM9001"], LinterRun.Errors(report));
    }

    [Fact]
    public void Files_that_matter_to_nobody_are_told_where_they_are_found()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Write("empty.yml", "plain.yml", "folder/plain.yml");
        File.WriteAllText(Path.Combine(_root, "word.yml"), "ansible_connection: winrm\n");
        File.WriteAllText(Path.Combine(_root, "port.conf"), "listen 5985\n");
        File.WriteAllText(Path.Combine(_root, "long.yml"), new string('#', 1 << 17) + "\nansible_connection: winrm\n");
        File.CreateSymbolicLink(Path.Combine(_root, "link.yml"), "plain.yml");
        File.CreateSymbolicLink(Path.Combine(_root, "broken.yml"), "nowhere.yml");
        InputWalker walker = new(_root, looksInto: true);

        walker.Add(".");

        Assert.Equal(["empty.yml", "folder/plain.yml", "link.yml", "plain.yml"], walker.Files.Where(static file => file.IsIrrelevant).Select(static file => file.Name));
        Assert.Equal(["broken.yml", "long.yml", "port.conf", "word.yml"], walker.Files.Where(static file => !file.IsIrrelevant).Select(static file => file.Name));
    }

    [Fact]
    public void The_current_folder_below_one_that_was_named_keeps_the_order()
    {
        Write("here/z.yml", "here/b/a.yml", "there/b.yml");
        InputWalker walker = new(Path.Combine(_root, "here"));

        walker.Add("..");
        walker.Add(".");

        Assert.Equal([_root.Replace('\\', '/') + "/there/b.yml", "b/a.yml", "z.yml"], walker.Files.Select(static file => file.Name));
    }

    [Fact]
    public void A_file_is_before_and_behind_other_names_as_its_own_name_is() =>
        Gen.Select(s_path, s_path).Sample((one, other) =>
        {
            InputFile file = InputFile.Called(one);

            Assert.Equal(one, file.Name);
            Assert.Equal(Math.Sign(string.CompareOrdinal(one, other)), Math.Sign(file.CompareTo(other)));
        });

    [Fact]
    public void Files_below_a_named_folder_are_found_by_their_names()
    {
        Write("here/b/a.yml", "here/b.yml", "here/b-c/a.yml", "there/b/z.yml");
        InputWalker walker = new(Path.Combine(_root, "here"));
        walker.Add("..");
        Input[] inputs = [.. walker.Files.Select(static file => new Input(file, ConfigValues.Empty, null!))];

        Assert.All(walker.Files.Select((file, i) => (file.Name, i)), pair => Assert.Equal(pair.i, InputList.IndexOf(inputs, pair.Name)));
        Assert.All(["b", "b/", "b/a.ym", "b/a.ymlx", "z", ""], name => Assert.Equal(-1, InputList.IndexOf(inputs, name)));
    }

    [Fact]
    public void Deep_and_wide_folders_are_walked_whole()
    {
        string[] wide = [.. Enumerable.Range(0, 3000).Select(static i => $"wide/a-file-with-a-name-of-some-length-{i:0000}.yml")];
        string[] deep = [.. Enumerable.Range(1, 200).Select(static depth => string.Concat(Enumerable.Repeat("d/", depth)) + "x.yml")];
        Write([.. wide, .. deep]);
        InputWalker walker = new(_root);

        walker.Add(".");

        Assert.Equal([.. wide.Concat(deep).Order(StringComparer.Ordinal)], walker.Files.Select(static file => file.Name));
        Assert.Empty(walker.Errors);
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
