using System;
using WinRM.Lint.Config;

namespace WinRM.Lint;

/// <summary>A file of a run, or bytes that come from elsewhere.</summary>
/// <param name="File">The file; where there is none, only what it is called.</param>
/// <param name="Said">What the options files say of it.</param>
/// <param name="Reader">Reads and judges it.</param>
internal readonly record struct Input(InputFile File, ConfigValues Said, InputReader Reader)
{
    /// <summary>Bytes that come from elsewhere.</summary>
    /// <param name="name">Their name in reports.</param>
    /// <param name="said">What the options files say of it.</param>
    /// <param name="reader">Reads and judges them.</param>
    /// <param name="bytes">The bytes.</param>
    public Input(string name, ConfigValues said, InputReader reader, Func<byte[]> bytes)
        : this(InputFile.Called(name), said, reader) => Bytes = bytes;

    /// <summary>Its name in reports.</summary>
    public string Name => File.Name;

    /// <summary>The bytes, where there is no file.</summary>
    public Func<byte[]>? Bytes { get; }

    /// <summary>What it states, where that is known without reading it.</summary>
    public Func<FileFacts>? Facts { get; init; }

    /// <summary>Its text, where that is another one than the file's.</summary>
    public Func<SourceFile?>? Text { get; init; }

    /// <summary>Nobody need read it, unless a file that belongs to it is of interest.</summary>
    public bool IsPassedOver => Facts is null && Bytes is null && Reader.PassesOver(File);

    /// <summary>Reads what it states.</summary>
    public FileFacts Read() => Facts is not null ? Facts() : Bytes is not null ? Reader.Read(Name, Bytes(), isNamed: true) : Reader.Read(File);

    /// <summary>Its text, whatever it speaks of.</summary>
    /// <param name="words">Without any of these it is of no interest, and need not be decoded; null when it is in any case.</param>
    public SourceFile? Open(ByteWords? words = null) => Text is not null ? Text() : Bytes is not null ? null : Reader.Open(File, words);
}
