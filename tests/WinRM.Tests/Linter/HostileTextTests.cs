using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using WinRM.Lint;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Whatever a file holds, each dialect answers with subjects or says why not.</summary>
public class HostileTextTests
{
    private static readonly IReadOnlyList<IDialect> s_dialects =
    [
        new RegistryFile(), new PolicyText(), new PolicyPreferences(), new Makefile(), new WinRMOutput(), new AdvancedProxy(), new AnsibleIni(), new WinHttpShow(), new CloudbaseInit(), new Markup(), new Dockerfile(), new UnixScript(), new Groovy(),
        new ScriptText(), new StructuredFile(),
    ];

    private static readonly byte[][] s_seeds = [.. CaseFile.Paths(static surface => surface is "reg" or "winrm-config" or "winhttp" or "ansible" or "carrier")
        .Where(static path => !path.Contains("/ansible/", StringComparison.Ordinal) || !path.EndsWith("ml", StringComparison.Ordinal))
        .Select(static path => File.ReadAllBytes(Path.Combine(CaseFile.Folder, path)))];

    // Pieces that mean something to one of the formats.
    private static readonly string[] s_pieces =
    [
        "[", "]", "\"", "=", "\\", "\n", "\r", "\r\n", ",", ":", "{{", "}}", "{%", "%}", "<", ">", "</", "&", "<!--", "<?xml", "{", "}", "hex:", "dword:", "-", "'", "#", ";",
        "[0:999]", "[a:z]", "powershell -Command ", "winrm set winrm/config/service @{AllowUnencrypted=\"true\"}", "<powershell>", "</powershell>", "<CommandLine>", "<![CDATA[", "]]>", "&quot;", "<<EOF\n", "EOF\n",
        "RUN ", "bat '", "powershell \"\"\"", "#!/bin/sh\n", "run: |\n  ", "- ", "!Join ['', [", "[concat('", "')]", "plugins=", "-enc ", "QQBsAGwAbwB3AFUAbgBlAG4AYwByAHkAcAB0AGUAZAA=", "Service", "Auth", "ansible_port=5985", "[w:vars]", "\0", "\uFEFF", "\uD800", "  ", "\t", "Stack: 1.1", "true",
    ];

    private const string Registry = "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\n";

    private const string Xml = "<cfg:Config xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config\">";

    private const string Inventory = "[w:vars]\nansible_connection=winrm\nansible_port=5985\n[w]\n";

    private static readonly Gen<string> s_piece = Gen.Int[0, s_pieces.Length - 1].Select(static i => s_pieces[i]);

    [Fact]
    public void Any_text_is_answered() => Gen.OneOf(Gen.String, s_piece.Array[0, 60].Select(static pieces => string.Concat(pieces))).Sample(static text => Read(text), iter: 2000);

    [Fact]
    public void Any_change_of_a_file_is_answered() => Gen.Select(Gen.Int[0, s_seeds.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 40], s_piece).Sample(static (seed, at, removed, piece) =>
    {
        string text = Text(s_seeds[seed]);
        at %= text.Length + 1;
        Read(text[..at] + piece + text[Math.Min(at + removed, text.Length)..]);
    }, iter: 3000);

    [Fact]
    public void Any_end_of_a_file_is_answered() => Gen.Select(Gen.Int[0, s_seeds.Length - 1], Gen.Int[0, 100_000]).Sample(static (seed, at) =>
    {
        string text = Text(s_seeds[seed]);
        Read(text[..(at % (text.Length + 1))]);
    }, iter: 1000);

    [Fact]
    public void Any_bytes_are_answered() => Gen.Select(Gen.Int[0, s_seeds.Length - 1], Gen.Int[0, 100_000], Gen.Byte.Array[0, 8]).Sample(static (seed, at, bytes) =>
    {
        at %= s_seeds[seed].Length + 1;
        LintOptions options = new() { Pedantic = true, Possible = true };
        FileResult result = Judged(new InputReader(new Linter(options), options.Limits), "inventory", [.. s_seeds[seed][..at], .. bytes, .. s_seeds[seed][at..]]);
        Assert.DoesNotContain(result.Errors, static error => error.RuleId is null);
    }, iter: 2000);

    public static TheoryData<string, string> Long => new()
    {
        { "texts.reg", Registry + string.Concat(Enumerable.Repeat("\"A\"=\"abc\n", 500_000)) },
        { "bytes.reg", Registry + "\"A\"=hex:00,\\\n" + string.Concat(Enumerable.Repeat("  00,\\\n", 500_000)) },
        { "keys.reg", Registry + string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"[-HKEY_USERS\\{i}\\A]\n[HKEY_USERS\\{i}\\Microsoft\\Windows\\CurrentVersion\\Internet Settings]\n\"ProxyServer\"=\"p\"\n")) },
        { "indented.txt", "Service\n    AllowUnencrypted = true\n" + string.Concat(Enumerable.Range(0, 3000).Select(static i => new string(' ', i) + "a\n")) },
        { "values.txt", "Service\n" + string.Concat(Enumerable.Repeat("    AllowUnencrypted = true\n", 200_000)) },
        { "deep.xml", Xml + string.Concat(Enumerable.Repeat("<a>", 1_000_000)) },
        { "attributes.xml", Xml + "<a " + string.Concat(Enumerable.Range(0, 300_000).Select(static i => $"a{i}=\"\" ")) + "/>" },
        { "deep.json", "{\"AutoDetect\": true, \"AutoconfigUrl\": " + new string('[', 1_000_000) },
        { "members.json", "{\"AutoDetect\": true" + string.Concat(Enumerable.Repeat(", \"AutoconfigUrl\": \"é\"", 200_000)) + "}" },
        { "hosts", Inventory + string.Concat(Enumerable.Range(0, 200_000).Select(static i => $"h{i}\n")) },
        { "variables", Inventory + "h " + string.Concat(Enumerable.Range(0, 200_000).Select(static i => $"ansible_winrm_{i}=x ")) },
        { "texts.xml", "<winrm>" + string.Concat(Enumerable.Repeat("<CommandLine>winrm get &quot;</CommandLine>", 100_000)) },
        { "open.xml", "<winrm>" + string.Concat(Enumerable.Repeat("<CommandLine>winrm get </a>", 200_000)) },
        { "entities.xml", "<winrm>" + string.Concat(Enumerable.Repeat("&#x41;&amp;&", 300_000)) },
        { "lines.sh", string.Concat(Enumerable.Repeat("powershell -Command 'winrm get' <<EOF\n", 100_000)) },
        { "quotes.sh", "winrm '" + string.Concat(Enumerable.Repeat("\"\\\n", 1_000_000)) },
        { "nested.sh", string.Concat(Enumerable.Repeat("ssh a 'winrm get' > a.yml <<EOF\n", 50_000)) },
        { "Makefile", "a:\n" + string.Concat(Enumerable.Repeat("\tssh $(H) winrm $$(get \\\n", 50_000)) },
        { "texts.yml", string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"a{i}.yml: |\n  ansible_connection: winrm\n")) },
        { "texts.json", "{\"a\": \"" + string.Concat(Enumerable.Repeat("{\\\"winrm\\\": ", 50_000)) + "\"}" },
        { "export.yml", "inventory:\n- name: a\n  related:\n    hosts:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"    - name: h{i}\n      variables: 'ansible_port: 5985'\n")) },
        { "policy.txt", string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"Computer\nSOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\nA{i}\nDWORD:1\n\nComputer\nWinRM\n*\nDELETEALLVALUES\n\n")) },
        { "Registry.xml", "<RegistrySettings>" + string.Concat(Enumerable.Repeat("<Registry ><Properties key=\"winrm\" name=\"a\" value=\"1\"/></Registry>", 50_000)) },
        { "list.yml", "script:\n" + string.Concat(Enumerable.Repeat("- winrm get\n", 100_000)) },
        { "join.yml", "winrm: !Join ['', [" + string.Concat(Enumerable.Repeat("winrm get, ", 100_000)) + "]]\n" },
        { "expression.json", "{\"a\": \"[concat('winrm', " + string.Concat(Enumerable.Repeat("'a''b', f(g(), ", 100_000)) + ")]\"}" },
        { "base64.yml", "winrm: " + Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("winrm get\n", 70_000)))) + "\n" },
        { "lines.txt", string.Concat(Enumerable.Repeat("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}\n", 50_000)) },
        { "tags.txt", string.Concat(Enumerable.Repeat("<powershell>\nwinrm get\n", 100_000)) },
        { "Dockerfile", string.Concat(Enumerable.Repeat("RUN powershell winrm get \\\n", 100_000)) },
        { "groups", Inventory + string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"[g{i}:children]\ng{i + 1}\n")) },
    };

    [Theory]
    [MemberData(nameof(Long))]
    public void A_long_file_takes_time_in_proportion(string name, string text)
    {
        LintOptions options = new() { Pedantic = true };
        Stopwatch watch = Stopwatch.StartNew();

        FileResult result = Judged(new InputReader(new Linter(options), options.Limits), name, Encoding.UTF8.GetBytes(text));

        // Generous: build machines are slow. With the square of its length each of these takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.DoesNotContain(result.Errors, static error => error.RuleId is null);
    }

    private static string Text(byte[] bytes) => bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.Latin1.GetString(bytes);

    private static void Read(string text)
    {
        foreach (IDialect dialect in s_dialects)
        {
            Reading reading = new(new SourceFile("a.txt", text), Limits.Default);
            dialect.Recognizes(reading.File);
            try
            {
                dialect.Read(reading);
            }
            catch (UnreadableException exception)
            {
                Assert.NotEmpty(exception.Message);
                Assert.InRange(exception.Line ?? 1, 1, reading.File.LineCount);
            }

            Assert.All(reading.Errors, error => Assert.InRange(error.Line ?? 1, 1, reading.File.LineCount));
            foreach (Place place in reading.Subjects.SelectMany(static subject => subject.Worlds).SelectMany(static world => world.Facts).Select(static fact => fact.Location).OfType<Place>())
            {
                Assert.InRange(place.Span.Start, 0, text.Length);
                Assert.InRange(place.Span.End, place.Span.Start, text.Length);
            }
        }
    }

    private static FileResult Judged(InputReader reader, string name, byte[] bytes) => reader.Judge(name, reader.Read(name, bytes, isNamed: true));
}
