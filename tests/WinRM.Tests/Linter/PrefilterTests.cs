using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using WinRM.Lint;
using WinRM.LinterBenchmarks;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>The prefilter saves work, never findings.</summary>
public class PrefilterTests
{
    // A folder with files of any kind that are to be judged with and without the prefilter.
    private const string FolderVariable = "WINRM_CORPUS";

    private static readonly Encoding[] s_encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true),
    ];

    private static readonly LintOptions s_options = new() { Pedantic = true, Possible = true };
    private static readonly InputReader s_filtered = new(new Linter(s_options), s_options.Limits);
    private static readonly Linter s_linter = new(s_options);

    public static TheoryData<string> Words => [.. Prefilter.Words];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_is_found_wherever_it_stands_in_any_case_and_encoding(string word)
    {
        foreach (Encoding encoding in s_encodings)
        {
            for (int before = 0; before < 70; before++)
            {
                foreach (string written in new[] { word, word.ToUpperInvariant() })
                {
                    byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(new string('.', before) + written + new string('.', (before * 7) % 40))];
                    Assert.True(Prefilter.IsRelevant(bytes), $"{encoding.WebName}: {written} after {before}");
                }
            }
        }
    }

    [Theory]
    [InlineData("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}; Write-Output done")]
    [InlineData("$s = New-PSSession -ComputerName server.example.com -Credential $c")]
    public void A_word_is_found_in_base64(string script)
    {
        for (int before = 0; before < 3; before++)
        {
            foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                string text = "run: powershell -enc " + Convert.ToBase64String(encoding.GetBytes(new string(' ', before) + script));
                Assert.True(Prefilter.IsRelevant(Encoding.UTF8.GetBytes(text)), text);
                Assert.True(Prefilter.IsRelevant(Encoding.Unicode.GetBytes(text)), text);
            }
        }
    }

    [Fact]
    public void The_search_finds_what_a_plain_search_finds()
    {
        string[] words = ["winrm", "winrs", "psrp", "internet settings", "win_http_proxy", "a+b/", "zzzzz"];
        string[] pieces = ["win", "rm", "WINR", "s", "ps", "RP", "internet", " ", "settings", "_http_", "proxy", "a", "+b", "/", "zzz", "\r", "[", "{", "é"];
        ByteWords search = new(words);
        Gen<byte[]> piece = Gen.OneOf(
            Gen.Int[0, pieces.Length - 1].Select(i => Encoding.UTF8.GetBytes(pieces[i])),
            Gen.Byte.Array[0, 20]);
        piece.Array[0, 20].Select(static pieces => pieces.SelectMany(static part => part).ToArray()).Sample(bytes =>
        {
            string text = Encoding.Latin1.GetString(bytes);
            return search.OccurIn(bytes) == words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        }, iter: 20_000);
    }

    [Fact]
    public void Nothing_is_lost_in_a_generated_tree()
    {
        (string Path, byte[] Bytes)[] files = [.. GeneratedTree.Files(3000).Select(static file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))];

        Assert.NotEmpty(files.SelectMany(static file => Filtered(file.Path, file.Bytes)));
        AssertNothingIsLost(files);
    }

    [Fact]
    public void Nothing_is_lost_in_the_cases() =>
        AssertNothingIsLost(CaseFile.Paths(static _ => true).Select(static path => (path, File.ReadAllBytes(Path.Combine(CaseFile.Folder, path)))));

    [Fact]
    public void Nothing_is_lost_in_the_folder_that_is_named()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            AssertNothingIsLost(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(static path => new FileInfo(path).Length <= s_options.Limits.FileBytes)
                .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path))));
        }
    }

    private static void AssertNothingIsLost(IEnumerable<(string Path, byte[] Bytes)> files) =>
        Assert.All(files, static file => Assert.Equal(Unfiltered(file.Path, file.Bytes), Filtered(file.Path, file.Bytes)));

    private static IEnumerable<string> Filtered(string path, byte[] bytes) => Findings(path, s_filtered.Read(path, bytes, isNamed: false));

    private static IEnumerable<string> Unfiltered(string path, byte[] bytes)
    {
        try
        {
            return SourceFile.IsBinary(bytes) || SourceFile.Decode(path, bytes) is not { } file || !s_linter.Recognizes(file) ? [] : Findings(path, s_linter.Read(file));
        }
        catch (UnreadableException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Findings(string path, FileFacts facts) =>
        [.. s_linter.Judge(path, facts).Findings.Select(static finding => $"{finding.Place.Line}:{finding.Place.Column} {finding.Finding.Rule.Id} {finding.Finding.Confidence}")];
}
