using System;
using System.IO;

namespace WinRM.Lint.Fixes;

/// <summary>Puts new content in the place of a file's, whole or not at all.</summary>
internal static class FileReplacement
{
    /// <summary>Replaces the content; returns why it was not, or null.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">What it held when it was judged.</param>
    /// <param name="content">What it is to hold.</param>
    public static string? Write(string path, byte[] known, byte[] content)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target)
            {
                return $"the file is a link to '{target.FullName}': name that one";
            }

            if (IsReadOnly(path))
            {
                return "the file is read-only";
            }

            using (FileStream stream = new(temporary, Options(path)))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(known))
            {
                return "the file has changed since it was judged";
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return "the file cannot be written: " + exception.Message.ReplaceLineEndings(" ");
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static FileStreamOptions Options(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(path);
        }

        return options;
    }

    // Whoever may do everything is bound by it as well: the owner has said that the file is not to be written.
    private static bool IsReadOnly(string path) => OperatingSystem.IsWindows() ? File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
        : (File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays behind; the file itself is untouched.
        }
    }
}
