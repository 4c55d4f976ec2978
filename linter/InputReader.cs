using System;
using System.IO;
using WinRM.Lint.Suppressions;

namespace WinRM.Lint;

/// <summary>Reads the bytes of inputs and decides which of them are the linter's business.</summary>
internal sealed class InputReader
{
    private const int ChunkSize = 1 << 20;

    // Longer than every word of the prefilter in a 32-bit encoding.
    private const int Overlap = 128;

    private readonly Linter _linter;
    private readonly Limits _limits;

    /// <summary>A reader that hands files to a linter.</summary>
    public InputReader(Linter linter, Limits limits)
    {
        _linter = linter;
        _limits = limits;
    }

    /// <summary>Judges what a file states.</summary>
    public FileResult Judge(string name, FileFacts facts, SuppressionIndex? suppressions = null) => _linter.Judge(name, facts, suppressions);

    /// <summary>Judges the suppressions of a file, when all files were judged.</summary>
    public FileResult Audit(string name, SuppressionIndex suppressions) => _linter.Audit(name, suppressions);

    /// <summary>True for a file that is known to be none of the linter's business.</summary>
    public bool PassesOver(InputFile input) => input is { IsIrrelevant: true, IsNamed: false } && !_linter.MayBeProxy(input.NameInFolder);

    /// <summary>Reads a file; one that was found by walking and is none of the linter's business is passed over in silence.</summary>
    public FileFacts Read(InputFile input)
    {
        if (PassesOver(input))
        {
            return FileFacts.None;
        }

        try
        {
            using FileBytes file = FileBytes.Read(input.FullPath, _limits.FileBytes);
            if (file.IsTooLarge)
            {
                return input.IsNamed || IsRelevant(input.FullPath) ? TooLarge(input.Name) : FileFacts.None;
            }

            return Read(input.Name, file.Span, input.IsNamed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileFacts.Failed(new LintError(LintError.Unreadable, input.Name, null, "cannot be read: " + exception.Message.ReplaceLineEndings(" ")));
        }
    }

    /// <summary>The text of a file that may belong to others, whatever it speaks of; null when it is none, may not be read or has none of the words.</summary>
    public SourceFile? Open(InputFile input, ByteWords? words = null)
    {
        try
        {
            using FileBytes file = FileBytes.Read(input.FullPath, _limits.FileBytes);
            bool isAsked = words is null || words.OccurIn(file.Span) || file.Span.Contains((byte)0);
            return !isAsked || SourceFile.IsBinary(file.Span) ? null : SourceFile.Decode(input.Name, file.Span);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableException)
        {
            return null;
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    public FileFacts Read(string name, ReadOnlySpan<byte> bytes, bool isNamed)
    {
        if (bytes.Length > _limits.FileBytes)
        {
            return TooLarge(name);
        }

        if (SourceFile.IsBinary(bytes))
        {
            return isNamed ? FileFacts.Failed(new LintError(LintError.Unreadable, name, null, "not a text file")) : FileFacts.None;
        }

        if (!Prefilter.IsRelevant(bytes))
        {
            return ReadProxy(name, bytes) ?? (isNamed ? Decodes(name, bytes) : FileFacts.None);
        }

        try
        {
            SourceFile file = SourceFile.Decode(name, bytes);
            if (_linter.Recognizes(file))
            {
                return _linter.Read(file);
            }

            FileFacts facts = isNamed ? FileFacts.Failed(new LintError(LintError.Unreadable, name, null, "a kind of file that is not known here")) : FileFacts.None;
            return facts with { Source = file };
        }
        catch (UnreadableException exception)
        {
            return Failed(name, exception);
        }
    }

    // The configuration of a proxy need not name what it carries.
    private FileFacts? ReadProxy(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            bool namesPort = Prefilter.NamesPort(bytes);
            return namesPort || _linter.MayBeProxy(name) ? _linter.ReadProxy(SourceFile.Decode(name, bytes), namesPort) : null;
        }
        catch (UnreadableException)
        {
            // None of the linter's business, unless it was named.
            return null;
        }
    }

    // What was named is at least known to be text.
    private static FileFacts Decodes(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            SourceFile.Decode(name, bytes);
            return FileFacts.None;
        }
        catch (UnreadableException exception)
        {
            return Failed(name, exception);
        }
    }

    private static FileFacts Failed(string name, UnreadableException exception) =>
        FileFacts.Failed(new LintError(LintError.Unreadable, name, exception.Line, exception.Message));

    private FileFacts TooLarge(string name) =>
        FileFacts.Failed(new LintError(LintError.Unreadable, name, null, $"larger than {_limits.FileBytes} bytes"));

    private static bool IsRelevant(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] chunk = new byte[ChunkSize];
        int kept = 0;
        while (stream.Read(chunk, kept, chunk.Length - kept) is > 0 and int read)
        {
            ReadOnlySpan<byte> bytes = chunk.AsSpan(0, kept + read);
            if (SourceFile.IsBinary(bytes))
            {
                return false;
            }

            if (Prefilter.IsRelevant(bytes))
            {
                return true;
            }

            int tail = Math.Min(Overlap, bytes.Length);
            bytes[^tail..].CopyTo(chunk);
            kept = tail;
        }

        return false;
    }
}
