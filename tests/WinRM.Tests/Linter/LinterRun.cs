using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Runs the command line in this process, in a folder of its own.</summary>
internal sealed class LinterRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("winrm-lint-");

    /// <summary>The folder that is current for the program.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What the last run wrote.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last run complained about.</summary>
    public string Error { get; private set; } = "";

    /// <summary>What the program finds on standard input.</summary>
    public byte[] Input { get; set; } = [];

    /// <summary>The date that the program sees.</summary>
    public DateOnly Today { get; set; } = new(2026, 9, 1);

    /// <summary>Writes a file below the folder.</summary>
    public LinterRun With(string path, string text) => With(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes a file below the folder.</summary>
    public LinterRun With(string path, byte[] bytes)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>The text of a file below the folder.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Runs the program and returns its exit code.</summary>
    public int Run(params string[] args) => RunIn(Folder, args);

    /// <summary>Runs the program in another folder.</summary>
    public int RunIn(string folder, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(args, new Surroundings { Output = output, Error = error, Input = () => new MemoryStream(Input), Folder = folder, Today = Today });
        Output = output.ToString();
        Error = error.ToString();
        return code;
    }

    /// <summary>Runs the program for a machine and returns its report.</summary>
    public JsonElement Report(params string[] args)
    {
        Run(["check", .. args, "--format", "json"]);
        return JsonDocument.Parse(Output).RootElement;
    }

    /// <summary>The findings of one YAML file, advice included, as "line rule", in order.</summary>
    public static string[] FindingsIn(string text, params string[] args) => FindingsInFile("file.yml", text, args);

    /// <summary>The findings of one file, advice included, as "line rule", in order.</summary>
    public static string[] FindingsInFile(string name, string text, params string[] args)
    {
        using LinterRun run = new();
        JsonElement report = run.With(name, text).Report([name, "--pedantic", .. args]);
        Assert.Empty(report.GetProperty("errors").EnumerateArray());
        return [.. Findings(report)];
    }

    /// <summary>The findings of a report as "line rule".</summary>
    public static IEnumerable<string> Findings(JsonElement report) => report.GetProperty("findings").EnumerateArray()
        .Select(static finding => $"{finding.GetProperty("line").GetInt32()} {finding.GetProperty("rule").GetString()}");

    /// <summary>The errors of a report as "path:line rule".</summary>
    public static IEnumerable<string> Errors(JsonElement report) => report.GetProperty("errors").EnumerateArray()
        .Select(static error => error.GetProperty("path").GetString()
            + (error.TryGetProperty("line", out JsonElement line) ? ":" + line.GetInt32() : "") + " " + error.GetProperty("rule").GetString());

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
