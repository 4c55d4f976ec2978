using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class RegistryFileTests
{
    private const string Header = "Windows Registry Editor Version 5.00\n\n";

    private const string Service = Header + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\n";

    private const string Connections = Header + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections]\n";

    // Flags for a proxy, then "http=p:1".
    private const string HttpOnly = "28,00,00,00,00,00,00,00,03,00,00,00,08,00,00,00,68,74,74,70,3d,70,3a,31,";

    [Theory]
    [InlineData("\"AllowBasic\"=dword:1\n", "4 WRM4001")]
    [InlineData("  \"allowbasic\" = DWORD:00000001 ; remark\n", "4 WRM4001")]
    [InlineData("\"AllowBasic\"=hex(4):01,00,00,00\n", "4 WRM4001")]
    [InlineData("\"AllowBasic\"=\"1\"\n", null)]
    [InlineData(";\"AllowBasic\"=dword:1\n", null)]
    [InlineData("\"AllowBasic\"=dword:1\n\"AllowBasic\"=dword:0\n", null)]
    [InlineData("\"AllowBasic\"=dword:1\n\"allowbasic\"=-\n", null)]
    [InlineData("\"AllowBasic\"=dword:1\n[-HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\WinRM]\n", null)]
    [InlineData("[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\n\"AllowBasic\"=dword:1\n", null)]
    [InlineData("\"Other\"=\"two\nlines\"\n\"AllowBasic\"=dword:1\n", "6 WRM4001")]
    [InlineData("\"Other\"=\"not closed\n\"AllowBasic\"=dword:1\n", "5 WRM4001")]
    [InlineData("\"Other\"=hex:00,\\\n\"AllowBasic\"=dword:1\n", "5 WRM4001")]
    [InlineData("\"A \\\"[quoted]\\\" name\\\\\"=\"x\"\n\"AllowBasic\"=dword:1\n", "5 WRM4001")]
    [InlineData("\"AllowBasic\"=dword:0\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Service]\n\"auth_basic\"=dword:1\n", null)]
    [InlineData("\"AllowBasic\"=-\n[HKEY_LOCAL_MACHINE\\OFFLINE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Service\\]\n\"auth_basic\"=dword:1\n", "6 WRM4001")]
    [InlineData("[HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service]\n\"AllowBasic\"=dword:1\n", null)]
    [InlineData("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\\WinRS]\n\"AllowBasic\"=dword:1\n", null)]
    [InlineData("\"CbtHardeningLevel\"=hex(1):4e,00,6f,00,6e,00,65,00,00,00\n\"CBTHardeningLevelStatus\"=dword:1\n", "4 WRM4005")]
    [InlineData("\"CbtHardeningLevel\"=\"None\"\n", null)]
    public void Values_are_read_as_the_registry_editor_reads_them(string text, string? expected)
    {
        foreach (string lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile("a.reg", (Service + text).Replace("\n", lineBreak, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_policy_and_a_local_value_that_agree_are_both_told() => Assert.Equal(
        ["4 WRM1001", "7 WRM1001"],
        LinterRun.FindingsInFile("a.txt", Service + "\"AllowUnencryptedTraffic\"=dword:1\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Service]\n\"allow_unencrypted\"=dword:1\n"));

    [Fact]
    public void Bytes_stand_where_their_digits_stand()
    {
        using LinterRun run = new();
        string text = Connections + "\"WinHttpSettings\"=hex:" + HttpOnly.Insert(54, "\\\n  ") + "00,00,00,00\n";

        JsonElement finding = Assert.Single(run.With("a.reg", text).Report("a.reg").GetProperty("findings").EnumerateArray());

        Assert.Equal("WRM3003", finding.GetProperty("rule").GetString());
        // "http" ends the first line, "=p:1" begins the second.
        Assert.Equal((4, 71), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal((5, 20), (finding.GetProperty("endLine").GetInt32(), finding.GetProperty("endColumn").GetInt32()));
    }

    [Theory]
    [InlineData("28,00,00,00")]
    [InlineData("28,00,00,00,00,00,00,00,03,00,00,00,08,00,00,00,68,74,74")]
    [InlineData(HttpOnly + "05,00,00,00,3c")]
    [InlineData(HttpOnly + "\\\n")]
    [InlineData("28,00,00,00,00,00,00,00,03,00,00,00,ff,ff,ff,ff,68")]
    [InlineData("28,00,0x")]
    public void Bytes_that_end_too_early_are_malformed_and_the_rest_is_judged(string bytes)
    {
        using LinterRun run = new();
        string text = Connections + "\"WinHttpSettings\"=hex:" + bytes + "\n\"SavedLegacySettings\"=hex:46,00,00,00,00,00,00,00,09,00,00,00,00,00,00,00,00,00,00,00\n";

        JsonElement report = run.With("a.reg", text).Report("a.reg", "--pedantic");

        Assert.Equal(["a.reg:4 WRM9001"], LinterRun.Errors(report));
        Assert.Contains("malformed", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("WRM3004", Assert.Single(LinterRun.Findings(report)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_closed_is_told_and_the_rest_is_judged()
    {
        using LinterRun run = new();

        JsonElement report = run.With("a.reg", Service + "\"AllowBasic\"=dword:1\n[HKEY_LOCAL_MACHINE\\SOFTWARE\n\"AllowBasic\"=dword:0\n").Report("a.reg");

        Assert.Equal(["a.reg:5 WRM9001"], LinterRun.Errors(report));
        Assert.Equal(["4 WRM4001"], LinterRun.Findings(report));
    }

    [Fact]
    public void A_file_that_is_broken_all_over_is_not_told_line_by_line()
    {
        using LinterRun run = new();

        Assert.Equal(20, LinterRun.Errors(run.With("a.reg", Service + string.Concat(Enumerable.Repeat("[x\n", 1000))).Report("a.reg")).Count());
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("latin1", false)]
    public void Every_encoding_of_exports_is_read(string name, bool hasMark)
    {
        using LinterRun run = new();
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes((Service + "\"Name\"=\"Bjørn\"\n\"AllowBasic\"=dword:1\n").Replace("\n", "\r\n", StringComparison.Ordinal))];

        run.With("a.reg", bytes).Run("a.reg");

        Assert.Contains("a.reg:5:20: warning WRM4001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proxy_of_users_is_never_that_of_winhttp() => Assert.Empty(LinterRun.FindingsInFile(
        "a.reg", Connections.Replace("LOCAL_MACHINE", "CURRENT_USER", StringComparison.Ordinal) + "\"WinHttpSettings\"=hex:" + HttpOnly + "00,00,00,00\n", "--stack-version", "1.1"));

    [Theory]
    [InlineData("03", "4 WRM3001")]
    [InlineData("05", "4 WRM3001")]
    [InlineData("09", "4 WRM3001", "4 WRM3004")]
    [InlineData("01")]
    public void Settings_of_internet_explorer_matter_to_old_stacks(string flags, params string[] expected)
    {
        string text = Connections.Replace("LOCAL_MACHINE", "CURRENT_USER", StringComparison.Ordinal)
            + $"\"My dial-up\"=hex:46,00,00,00,09,00,00,00,{flags},00,00,00,03,00,00,00,70,3a,31,00,00,00,00,00,00,00,00\n\"Unknown\"=hex:01\n";

        Assert.Equal(expected, LinterRun.FindingsInFile("a.reg", text, "--stack-version", "1.1").Order());
    }
}
