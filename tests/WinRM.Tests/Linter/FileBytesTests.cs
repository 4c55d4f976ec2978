using System;
using System.IO;
using System.IO.Pipes;
using System.Linq;
using System.Threading.Tasks;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Files are read whole, up to the limit.</summary>
public sealed class FileBytesTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(65_535, 1 << 20)]
    [InlineData(65_536, 1 << 20)]
    [InlineData(65_536, 65_536)]
    [InlineData(65_537, 65_536)]
    [InlineData(300_000, 300_000)]
    [InlineData(300_001, 300_000)]
    public void A_file_is_read_whole_unless_it_is_too_large(int length, long most)
    {
        byte[] written = [.. Enumerable.Range(0, length).Select(static i => (byte)(i * 7))];
        File.WriteAllBytes(_path, written);

        using FileBytes read = FileBytes.Read(_path, most);

        Assert.Equal(length > most, read.IsTooLarge);
        Assert.Equal(length > most ? [] : written, read.Span.ToArray());
    }

    [Fact]
    public async Task A_pipe_is_read_whole()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        byte[] written = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 7))];
        using AnonymousPipeServerStream pipe = new(PipeDirection.Out);
        Task writing = Task.Run(() =>
        {
            pipe.Write(written);
            pipe.Dispose();
        });

        byte[] read = ReadAll($"/dev/fd/{pipe.GetClientHandleAsString()}", pipe);

        await writing;
        Assert.Equal(written, read);
    }

    private static byte[] ReadAll(string path, AnonymousPipeServerStream pipe)
    {
        using FileBytes read = FileBytes.Read(path, 1 << 20);
        pipe.DisposeLocalCopyOfClientHandle();
        return read.Span.ToArray();
    }

    [Fact]
    public void A_folder_cannot_be_read() => Assert.True(Record.Exception(static () => FileBytes.Read(Path.GetTempPath(), 100).Dispose()) is IOException or UnauthorizedAccessException);

    [Fact]
    public void A_file_that_is_not_there_cannot_be_read() => Assert.ThrowsAny<IOException>(static () => FileBytes.Read(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), 100));

    public void Dispose() => File.Delete(_path);
}
