using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Baselines;

/// <summary>The findings that were there before; a file of the user's.</summary>
internal sealed class Baseline
{
    private const int Version = 1;
    private const string Date = "yyyy-MM-dd";

    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SourceFile? _file;

    private Baseline(IEnumerable<BaselineEntry> entries, SourceFile? file)
    {
        Entries = entries.DistinctBy(static entry => entry.Fingerprint).ToDictionary(static entry => entry.Fingerprint, StringComparer.Ordinal);
        _file = file;
    }

    /// <summary>Nothing known.</summary>
    public static Baseline Empty { get; } = new([], null);

    /// <summary>The known findings by their fingerprints.</summary>
    public IReadOnlyDictionary<string, BaselineEntry> Entries { get; }

    /// <summary>The line of an entry in the file that was read.</summary>
    public Place PlaceOf(BaselineEntry entry)
    {
        int at = Math.Max(0, _file!.Text.IndexOf(entry.Fingerprint, StringComparison.Ordinal));
        return new Place(_file, new TextSpan(at, entry.Fingerprint.Length));
    }

    /// <summary>Reads a baseline; throws when it is none.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="path">Where it is.</param>
    public static Baseline Read(string name, string path)
    {
        try
        {
            SourceFile file = SourceFile.Decode(name, new FileInfo(path).Length <= Limits.Default.FileBytes ? File.ReadAllBytes(path) : []);
            using JsonDocument document = JsonDocument.Parse(file.Text);
            JsonElement root = document.RootElement;
            int version = root.GetProperty("version").GetInt32();
            return version == Version ? new Baseline(root.GetProperty("findings").EnumerateArray().Select(Entry).ToArray(), file)
                : throw new UnreadableException($"is of version {version}; expected {Version}");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UnreadableException("is no baseline of winrm-lint");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(File.Exists(path) ? "cannot be read" : "does not exist; write it with --write-baseline");
        }
    }

    /// <summary>Writes a baseline, whole or not at all; throws when it cannot be written.</summary>
    public static void Write(string path, IEnumerable<BaselineEntry> entries)
    {
        IEnumerable<string> lines = entries.OrderBy(static entry => entry.Path, StringComparer.Ordinal).ThenBy(static entry => entry.Rule, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Fingerprint, StringComparer.Ordinal).Select(static entry => "\n    " + Line(entry));
        string text = $"{{\n  \"version\": {Version},\n  \"findings\": [{string.Join(',', lines)}\n  ]\n}}\n";
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(false));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new UnreadableException("cannot be written");
        }
    }

    // An entry a line: two branches that fix different findings merge without conflict.
    private static string Line(BaselineEntry entry)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, s_plain))
        {
            json.WriteStartObject();
            json.WriteString("rule", entry.Rule);
            json.WriteString("path", entry.Path);
            json.WriteString("level", entry.Level);
            json.WriteString("confidence", entry.Confidence);
            json.WriteString("first_seen", entry.FirstSeen.ToString(Date, CultureInfo.InvariantCulture));
            json.WriteString("fingerprint", entry.Fingerprint);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static BaselineEntry Entry(JsonElement json)
    {
        return new BaselineEntry(Text("fingerprint"), Text("rule"), Text("path"), Text("level"), Text("confidence"),
            DateOnly.ParseExact(Text("first_seen"), Date, CultureInfo.InvariantCulture));

        string Text(string name) => json.GetProperty(name).GetString() ?? throw new FormatException();
    }
}
