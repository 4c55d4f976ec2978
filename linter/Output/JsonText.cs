using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WinRM.Lint.Output;

/// <summary>Writes JSON as all commands do: indented, and the same bytes on every system.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> members) => WriteValue(writer, json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>Writes one array.</summary>
    public static void WriteArray(TextWriter writer, Action<Utf8JsonWriter> items) => WriteValue(writer, json =>
    {
        json.WriteStartArray();
        items(json);
        json.WriteEndArray();
    });

    private static void WriteValue(TextWriter writer, Action<Utf8JsonWriter> value)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            value(json);
        }

        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        writer.Write('\n');
    }
}
