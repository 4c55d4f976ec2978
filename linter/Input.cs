using System;
using WinRM.Lint.Config;

namespace WinRM.Lint;

/// <summary>A file of a run, or bytes that come from elsewhere.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Said">What the options files say of it.</param>
/// <param name="Reader">Reads and judges it.</param>
/// <param name="File">The file, or null.</param>
/// <param name="Bytes">The bytes, where there is no file.</param>
internal sealed record Input(string Name, ConfigValues Said, InputReader Reader, InputFile? File, Func<byte[]>? Bytes)
{
    /// <summary>What it states, where that is known without reading it.</summary>
    public Func<FileFacts>? Facts { get; init; }

    /// <summary>Its text, where that is another one than the file's.</summary>
    public Func<SourceFile?>? Text { get; init; }

    /// <summary>Reads what it states.</summary>
    public FileFacts Read() => Facts is not null ? Facts() : File is null ? Reader.Read(Name, Bytes!(), isNamed: true) : Reader.Read(File);

    /// <summary>Its text, whatever it speaks of.</summary>
    public SourceFile? Open() => Text is not null ? Text() : File is null ? null : Reader.Open(File);
}
