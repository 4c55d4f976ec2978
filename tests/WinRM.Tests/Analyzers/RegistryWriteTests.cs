using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Values that C# writes to the registry.</summary>
public sealed class RegistryWriteTests
{
    private const string Service = """Registry.LocalMachine.CreateSubKey(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service")""";

    [Theory]
    [InlineData("{|WRM4001:1|}")]
    [InlineData("{|WRM4001:1|}, RegistryValueKind.DWord")]
    [InlineData("{|WRM4001:0x1u|}, RegistryValueKind.DWord")]
    [InlineData("{|WRM4001:true|}, RegistryValueKind.DWord")]
    [InlineData("{|WRM4001:\"1\"|}, RegistryValueKind.DWord")]
    [InlineData("{|WRM4001:2L|}, RegistryValueKind.QWord")]
    [InlineData("flag ? {|WRM4001:1|} : 0")]
    public Task A_number_that_the_registry_holds_as_a_number_counts(string data) => In($"using var key = {Service}; key.SetValue(\"AllowBasic\", {data});");

    [Theory]
    [InlineData("0")]
    [InlineData("1u")]
    [InlineData("true")]
    [InlineData("\"1\"")]
    [InlineData("1, RegistryValueKind.String")]
    [InlineData("1, kind")]
    [InlineData("host.Length")]
    [InlineData("flag")]
    public Task What_becomes_a_text_or_cannot_be_seen_does_not(string data) => In($"RegistryValueKind kind = (RegistryValueKind)host.Length; using var key = {Service}; key.SetValue(\"AllowBasic\", {data});");

    [Theory]
    [InlineData("Registry.LocalMachine.OpenSubKey(@\"SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\", true)!")]
    [InlineData("Registry.LocalMachine.OpenSubKey(@\"SOFTWARE\\Policies\\Microsoft\", true)!.OpenSubKey(@\"Windows\\WinRM\")!.CreateSubKey(\"Service\")")]
    [InlineData("RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64).CreateSubKey(@\"SOFTWARE\\WOW6432Node\\Policies\\Microsoft\\Windows\\WinRM\\Service\\\")")]
    [InlineData("RegistryKey.OpenRemoteBaseKey(RegistryHive.LocalMachine, host).CreateSubKey(@\"SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\")")]
    [InlineData("Registry.LocalMachine.CreateSubKey(System.IO.Path.Combine(\"SOFTWARE\", @\"Policies\\Microsoft\\Windows\\\", \"WinRM\", \"Service\"))")]
    [InlineData("Registry.LocalMachine.CreateSubKey(string.Format(@\"SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\{0}\", \"Service\"))")]
    public Task A_key_is_known_however_it_was_opened(string key) => In($"using RegistryKey? key = {key}; key?.SetValue(\"AllowBasic\", {{|WRM4001:1|}});");

    [Theory]
    [InlineData("Registry.CurrentUser.CreateSubKey(@\"SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\")")]
    [InlineData("RegistryKey.OpenBaseKey(RegistryHive.CurrentUser, RegistryView.Default).CreateSubKey(@\"SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\")")]
    [InlineData("Registry.LocalMachine.CreateSubKey(@\"SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Service\\WinRS\")")]
    [InlineData("Registry.LocalMachine.CreateSubKey(@\"SOFTWARE\\Contoso\\WinRM\\Service\")")]
    public Task A_key_that_WinRM_does_not_read_is_no_configuration(string key) => In($"using RegistryKey key = {key}; key.SetValue(\"AllowBasic\", 1);");

    [Fact]
    public Task What_is_written_last_holds() => In($$"""
        using var key = {{Service}};
        key.SetValue("AllowUnencryptedTraffic", 1);
        key.SetValue("AllowUnencryptedTraffic", 0);
        key.SetValue("AllowBasic", 1);
        key.DeleteValue("AllowBasic");
        """);

    [Fact]
    public Task What_holds_on_one_path_is_found() => In($$"""
        using var key = {{Service}};
        key.SetValue("AllowUnencryptedTraffic", 0);
        if (flag)
        {
            key.SetValue("AllowUnencryptedTraffic", {|WRM1001:1|});
        }
        """);

    [Fact]
    public Task A_local_value_does_not_take_back_a_policy() => In($$"""
        using var key = {{Service}};
        key.SetValue("AllowBasic", {|WRM4001:1|});
        Registry.SetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WSMAN\Service", "auth_basic", 0);
        """);

    [Theory]
    [InlineData("key.SetValue(\"TrustedHostsList\", {|WRM4003:\"srv01,*\"|}); key.SetValue(\"TrustedHosts\", 1);")]
    [InlineData("key.SetValue(\"TrustedHosts\", 1); key.SetValue(\"TrustedHostsList\", {|WRM4003:$\"{host},*\"|});")]
    [InlineData("key.SetValue(\"TrustedHosts\", flag ? 1 : 0); key.SetValue(\"TrustedHostsList\", {|WRM4003:\"*\"|});")]
    [InlineData("key.SetValue(\"TrustedHosts\", 1); key.SetValue(\"TrustedHostsList\", host);")]
    [InlineData("key.SetValue(\"TrustedHosts\", 1); key.SetValue(\"TrustedHostsList\", \"*\"); key.SetValue(\"TrustedHosts\", 0);")]
    [InlineData("key.SetValue(\"TrustedHosts\", host.Length); key.SetValue(\"TrustedHostsList\", \"*\");")]
    [InlineData("key.SetValue(\"TrustedHostsList\", \"*\");")]
    public Task A_text_counts_while_its_number_is_on(string writes) => In($"using var key = Registry.LocalMachine.CreateSubKey(@\"SOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Client\"); {writes}");

    [Fact]
    public Task A_helper_is_followed_to_the_value_that_it_was_called_with() => Verify.Finds("""
        using Microsoft.Win32;

        class C
        {
            const int On = 1;

            void Configure()
            {
                Write(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client", "AllowBasic", {|WRM4001:On|});
                Write(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client", "AllowDigest", 1);
                Write(@"SOFTWARE\Policies\Microsoft\Windows\WinRM\Client", "AllowDigest", 0);
                Write(@"SOFTWARE\Contoso", "AllowBasic", 1);
            }

            static void Write(string path, string name, object value) => Write(RegistryHive.LocalMachine, path, name, value);

            static void Write(RegistryHive hive, string path, string name, object value)
            {
                using RegistryKey root = RegistryKey.OpenBaseKey(hive, RegistryView.Registry64);
                using RegistryKey? key = root.OpenSubKey(path, true) ?? root.CreateSubKey(path);
                key.SetValue(name, value, RegistryValueKind.DWord);
            }
        }
        """);

    [Fact]
    public Task A_proxy_of_Internet_Explorer_matters_to_an_old_WinRM() => In("""
        using var key = Registry.CurrentUser.CreateSubKey(@"Software\Microsoft\Windows\CurrentVersion\Internet Settings");
        key.SetValue("ProxyServer", {|WRM3001:$"{host}:8080"|});
        key.SetValue("ProxyEnable", 1);
        key.DeleteValue("AutoConfigURL", false);
        """, "winrm.stack_version = 1.1");

    [Fact]
    public Task A_proxy_script_of_Internet_Explorer_matters_to_an_old_WinRM() => In("""
        Registry.SetValue(@"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Internet Settings", "AutoConfigURL", {|WRM3001:"http://proxy/proxy.pac"|});
        Registry.SetValue(@"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Internet Settings", "ProxyEnable", 0);
        """, "winrm.stack_version = 1.1");

    [Theory]
    [InlineData("{|WRM4001:1|}", "0")]
    [InlineData("{|WRM4001:0x1u|}", "0u")]
    [InlineData("{|WRM4001:true|}", "false")]
    [InlineData("{|WRM4001:\"1\"|}", "\"0\"")]
    [InlineData("{|WRM4001:On|}", "0")]
    [InlineData("flag ? {|WRM4001:1|} : 0", "flag ? 0 : 0")]
    public Task The_value_becomes_0_in_place(string before, string after) => Verify.Fixes(
        Method($"const int On = 1; using var key = {Service}; key.SetValue(\"AllowBasic\", {before}, RegistryValueKind.DWord);"), "WRM4001:disable Basic",
        Method($"const int On = 1; using var key = {Service}; key.SetValue(\"AllowBasic\", {after}, RegistryValueKind.DWord);"));

    private static Task In(string body, params string[] options) => Verify.Finds(Method(body), options);

    private static string Method(string body) => $$"""
        using Microsoft.Win32;

        class C
        {
            void M(string host, bool flag)
            {
                {{body}}
            }
        }
        """;
}
