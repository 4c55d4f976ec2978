using System;
using System.IO;
using System.Text;

namespace WinRM.Lint.Output;

/// <summary>A format, and the file that it is written to; standard output when there is none.</summary>
internal sealed record OutputTarget(IOutput Format, string? File)
{
    /// <summary>Reads <c>FORMAT</c> or <c>FORMAT:FILE</c>; null when there is no such format.</summary>
    public static OutputTarget? Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? text : text[..colon];
        string? file = colon < 0 || text[(colon + 1)..] is "" or "-" ? null : text[(colon + 1)..];
        return OutputCatalog.Find(name) is { } format ? new OutputTarget(format, file) : null;
    }

    /// <summary>Writes the report; returns what went wrong, or null.</summary>
    public string? Write(Report report, OutputStyle style, Surroundings surroundings)
    {
        if (File is null)
        {
            Format.Write(report, surroundings.Output, style);
            return null;
        }

        try
        {
            string path = Path.GetFullPath(File, surroundings.Folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using StreamWriter writer = new(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            Format.Write(report, writer, style with { Color = false, Width = null });
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"'{File}' cannot be written: {exception.Message}";
        }
    }
}
