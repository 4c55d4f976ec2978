using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using WinRM.Lint.Yaml;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>
/// The JSON of WinHTTP's advanced proxy settings: what <c>netsh winhttp show advproxy</c> prints, and the file that
/// <c>netsh winhttp set advproxy settings-file=…</c> takes.
/// </summary>
internal sealed class AdvancedProxy : IDialect
{
    // Of these a file has at least two, one of them no other program's word.
    private static readonly string[] s_own = ["ProxyBypass", "AutoconfigUrl", "AutoDetect", "ProxyIsEnabled", "AutoConfigIsEnabled", "PerUserProxySettings"];

    /// <inheritdoc/>
    public string Name => "WinHTTP advanced proxy settings";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if ((file.Extension != ".json" && !SavedOutput.IsPossible(file)) || file.Text.AsSpan().TrimStart().StartsWith("["))
        {
            return false;
        }

        List<string> names = [];
        try
        {
            Read(file, (name, _, _) => names.Add(name));
        }
        catch (UnreadableException)
        {
            // Told when the file is read.
        }

        return names.Exists(static name => Is(name, s_own)) && names.Count(static name => Is(name, s_own) || Is(name, ["Proxy"])) > 1;
    }

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        Dictionary<string, (YamlScalar Scalar, JsonTokenType Type)> values = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            Read(reading.File, (name, scalar, type) => values[name] = (scalar, type));
        }
        finally
        {
            State(reading, values);
        }
    }

    private static void State(Reading reading, Dictionary<string, (YamlScalar Scalar, JsonTokenType Type)> values)
    {
        Worlds worlds = Worlds.Start;
        bool IsOn(string name, bool absent) => values.TryGetValue(name, out (YamlScalar, JsonTokenType Type) value) ? value.Type == JsonTokenType.True : absent;
        if (values.TryGetValue("Proxy", out (YamlScalar Scalar, JsonTokenType Type) list) && list.Type == JsonTokenType.String && IsOn("ProxyIsEnabled", absent: true))
        {
            ScalarMap map = ScalarMap.Of(reading.File.Text, list.Scalar);
            foreach (Fact fact in ProxyList.Facts(list.Scalar.Value, new TextSpan(0, list.Scalar.Value.Length)))
            {
                worlds = worlds.With(fact.At(new Place(reading.File, map.Map((TextSpan)fact.Location!))));
            }
        }

        if (IsOn("AutoDetect", absent: false))
        {
            YamlScalar detect = values["AutoDetect"].Scalar;
            worlds = worlds.With(new Fact(Settings.ProxySource, (int)ProxySource.AutoDetect, Origin.Explicit, reading.At(detect.Start, detect.End)));
        }

        if (worlds[0].Facts.FirstOrDefault() is { } first)
        {
            reading.Add(new Subject(SubjectKind.MachineProxy, null, null, worlds, first.Location));
        }
    }

    /// <summary>Reads the members of the first object; other text may stand before it.</summary>
    private static void Read(SourceFile file, Action<string, YamlScalar, JsonTokenType> take)
    {
        int offset = file.Text.IndexOf('{', StringComparison.Ordinal);
        if (offset < 0)
        {
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(file.Text[offset..]);
        int read = 0;
        int At(long position)
        {
            // Only forward, so that the whole file is counted once.
            offset += Encoding.UTF8.GetCharCount(bytes, read, (int)position - read);
            read = (int)position;
            return offset;
        }

        Utf8JsonReader reader = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Limits.Default.Nesting });
        string? name = null;
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0))
            {
                if (reader.CurrentDepth != 1)
                {
                    continue;
                }

                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = reader.GetString();
                }
                else if (name is not null && reader.TokenType is JsonTokenType.String or JsonTokenType.True or JsonTokenType.False)
                {
                    int start = At(reader.TokenStartIndex);
                    string value = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
                    YamlScalar scalar = new() { Value = value, Style = YamlScalarStyle.DoubleQuoted, Start = start, End = At(reader.BytesConsumed) };
                    take(name, scalar, reader.TokenType);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UnreadableException("not valid JSON", file.LineOf(Math.Min(At(Math.Max(read, reader.BytesConsumed)), file.Text.Length)));
        }
    }

    private static bool Is(string name, string[] names) => Array.Exists(names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
}
