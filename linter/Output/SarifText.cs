using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>The parts of which SARIF is made.</summary>
internal static partial class SarifText
{
    /// <summary>A level in SARIF's words.</summary>
    public static string Of(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "note",
    };

    /// <summary>A member that holds a message.</summary>
    public static void WriteMessage(Utf8JsonWriter json, string name, string text, string? markdown = null)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Escape(text));
        if (markdown is not null)
        {
            json.WriteString("markdown", markdown);
        }

        json.WriteEndObject();
    }

    /// <summary>The member that says where something is in a file.</summary>
    public static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("physicalLocation");
        WriteFile(json, place.File.Path);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The member that names a file, and a line of it when that is known.</summary>
    public static void WritePlace(Utf8JsonWriter json, string path, int? line)
    {
        json.WriteStartObject("physicalLocation");
        WriteFile(json, path);
        if (line is { } number)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", number);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The address of a file: relative, or absolute for one outside the current folder.</summary>
    public static (string Uri, bool IsRelative) Address(string path)
    {
        bool hasDrive = path.Length > 2 && path[1] == ':' && path[2] == '/' && char.IsAsciiLetter(path[0]) && OperatingSystem.IsWindows();
        string drive = hasDrive ? "/" + path[..2] : "";
        string escaped = drive + string.Join('/', (hasDrive ? path[2..] : path).Split('/').Select(Uri.EscapeDataString));
        return escaped.StartsWith('/') ? ("file://" + escaped, false) : (escaped, true);
    }

    /// <summary>The member that names a file.</summary>
    public static void WriteFile(Utf8JsonWriter json, string path)
    {
        (string uri, bool isRelative) = Address(path);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        if (isRelative)
        {
            json.WriteString("uriBaseId", SarifOutput.Root);
        }

        json.WriteEndObject();
    }

    // What looks like a link in a name is none.
    private static string Escape(string text) => Link().Replace(text, static match => "\\" + match.Value);

    [GeneratedRegex(@"\[(?=[^\]]*\]\()")]
    private static partial Regex Link();
}
