using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Registry values that a loop writes from rows that are spelled out.</summary>
public sealed class RegistryRowTests
{
    [Theory]
    [InlineData("""foreach (var (name, data) in new[] { ("AllowAutoConfig", 0), ("AllowBasic", {|WRM4001:1|}) }) key.SetValue(name, data, RegistryValueKind.DWord);""")]
    [InlineData("""foreach (var row in new (string Name, int Data)[] { ("AllowBasic", {|WRM4001:1|}), ("DisableRunAs", 1) }) { key.SetValue(row.Name, row.Data); }""")]
    [InlineData("""foreach (var row in new[] { ("AllowBasic", {|WRM4001:1|}) }) key.SetValue(row.Item1, row.Item2);""")]
    [InlineData("""foreach (var pair in new Dictionary<string, int> { ["AllowBasic"] = {|WRM4001:1|}, ["Other"] = 1 }) key.SetValue(pair.Key, pair.Value, RegistryValueKind.DWord);""")]
    [InlineData("""foreach (var (name, data) in new Dictionary<string, int> { { "AllowBasic", {|WRM4001:1|} } }) key.SetValue(name, data);""")]
    [InlineData("""foreach (var row in new[] { new { Name = "AllowBasic", Data = {|WRM4001:1|} } }) key.SetValue(row.Name, row.Data);""")]
    [InlineData("""foreach (var row in new[] { new Row("AllowBasic", {|WRM4001:1|}) }) key.SetValue(row.Name, row.Data);""")]
    [InlineData("""var rows = new List<(string, int)> { ("AllowBasic", {|WRM4001:1|}) }; foreach (var (name, data) in rows) key.SetValue(name, data);""")]
    [InlineData("""foreach (var (name, data) in s_rows) key.SetValue(name, data);""")]
    [InlineData("""foreach (string name in new[] { "AllowBasic" }) key.SetValue(name, {|WRM4001:1|});""")]
    [InlineData("""foreach (var (side, name) in new[] { ("Service", "AllowBasic") }) { using var opened = Registry.LocalMachine.CreateSubKey(Root + side); opened.SetValue(name, {|WRM4001:1|}); }""")]
    [InlineData("""foreach (var (side, name) in new[] { ("Service", "AllowBasic") }) Registry.SetValue($@"HKEY_LOCAL_MACHINE\{Root}{side}", name, {|WRM4001:1|});""")]
    public Task Each_row_is_written(string loop) => In(loop);

    [Theory]
    [InlineData("""foreach (var (name, data) in new[] { ("AllowBasic", 0), ("DisableRunAs", 1) }) key.SetValue(name, data);""")]
    [InlineData("""foreach (var (name, data) in new[] { ("AllowBasic", 1) }) { if (data == 0) { key.SetValue(name, data); } }""")]
    [InlineData("""foreach (var (name, data) in new[] { ("AllowBasic", 1) }) other.SetValue(name, data);""")]
    [InlineData("""foreach (var (name, data) in new[] { ("AllowBasic", host.Length) }) key.SetValue(name, data);""")]
    [InlineData("""var rows = new List<(string, int)> { ("AllowBasic", 1) }; rows.Clear(); foreach (var (name, data) in rows) key.SetValue(name, data);""")]
    [InlineData("""foreach (var (name, data) in new[] { ("AllowBasic", 1) }) key.DeleteValue(name, data > 1);""")]
    [InlineData("""foreach (var (name, data) in new[] { ("AllowBasic", 1), ("AllowBasic", 0) }) key.SetValue(name, data);""")]
    [InlineData("""foreach (var (side, name) in new[] { ("Other", "AllowBasic") }) { using var third = Registry.LocalMachine.CreateSubKey(Root + side); third.SetValue(name, 1); }""")]
    public Task A_row_that_is_safe_or_not_certain_is_silent(string loop) => In(loop);

    private static Task In(string loop) => Verify.Finds($$"""
        class C
        {
            private const string Root = @"SOFTWARE\Policies\Microsoft\Windows\WinRM\";
            private static readonly (string Name, int Data)[] s_rows = { ("AllowBasic", {{(loop.Contains("s_rows") ? "{|WRM4001:1|}" : "0")}}) };

            void M(string host)
            {
                using RegistryKey key = Registry.LocalMachine.CreateSubKey(Root + "Service");
                using RegistryKey other = Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Contoso");
                {{loop}}
            }

            private sealed class Row
            {
                public Row(string name, int data) => (Name, Data) = (name, data);
                public string Name { get; }
                public int Data { get; }
            }
        }
        """.Insert(0, "using System.Collections.Generic;\nusing Microsoft.Win32;\n"));
}
