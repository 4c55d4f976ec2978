using System.IO;
using WinRM.Lint.Fixes;
using WinRM.Tests.LinterTests;
using Xunit;

namespace WinRM.Tests.Fixes;

public class FileReplacementTests
{
    [Fact]
    public void The_content_is_replaced_and_nothing_is_left_behind()
    {
        using LinterRun run = new();
        string path = Path.Combine(run.With("a", "one").Folder, "a");

        Assert.Null(FileReplacement.Write(path, "one"u8.ToArray(), "two"u8.ToArray()));
        Assert.Equal("two", run.Read("a"));
        Assert.Equal([path], Directory.GetFileSystemEntries(run.Folder));
    }

    [Fact]
    public void A_file_that_has_changed_stays_as_it_is()
    {
        using LinterRun run = new();
        string path = Path.Combine(run.With("a", "other").Folder, "a");

        Assert.Equal("the file has changed since it was judged", FileReplacement.Write(path, "one"u8.ToArray(), "two"u8.ToArray()));
        Assert.Equal("other", run.Read("a"));
        Assert.Equal([path], Directory.GetFileSystemEntries(run.Folder));
    }

    [Fact]
    public void A_file_that_is_gone_is_told() => Assert.StartsWith("the file cannot be written", FileReplacement.Write(Path.Combine(Path.GetTempPath(), "winrm-lint-none"), [], []));

    [Fact]
    public void The_permissions_stay()
    {
        if (System.OperatingSystem.IsWindows())
        {
            return;
        }

        using LinterRun run = new();
        string path = Path.Combine(run.With("a", "one").Folder, "a");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        File.SetUnixFileMode(path, mode);

        FileReplacement.Write(path, "one"u8.ToArray(), "two"u8.ToArray());

        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_link_is_not_replaced()
    {
        using LinterRun run = new();
        string path = Path.Combine(run.With("a", "one").Folder, "b");
        File.CreateSymbolicLink(path, Path.Combine(run.Folder, "a"));

        Assert.Contains("is a link to", FileReplacement.Write(path, "one"u8.ToArray(), "two"u8.ToArray()));
        Assert.Equal("one", run.Read("a"));
    }
}
