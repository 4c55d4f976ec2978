using System.Linq;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Policies and values of the registry, in the notations of the tools that set them.</summary>
public class PolicyTests
{
    private const string Key = @"SOFTWARE\Policies\Microsoft\Windows\WinRM\Service";

    [Theory]
    [InlineData("Computer\n" + Key + "\nAllowUnencryptedTraffic\nDWORD:1\n", "4 WRM1001")]
    [InlineData("; made by hand\n\nComputer\n" + Key + "\nAllowUnencryptedTraffic\nDWORD:0x1\n\nComputer\n" + Key + "\nAllowBasic\nDWORD:0\n", "6 WRM1001")]
    [InlineData("Computer\r\nSOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Client\r\nTrustedHosts\r\nDWORD:1\r\n\r\nComputer\r\nSOFTWARE\\Policies\\Microsoft\\Windows\\WinRM\\Client\r\nTrustedHostsList\r\nSZ:*\r\n", "9 WRM4003")]
    [InlineData("Computer\n" + Key + "\nAllowUnencryptedTraffic\nDWORD:1\n\nComputer\n" + Key + "\nAllowUnencryptedTraffic\nDELETE\n", null)]
    [InlineData("Computer\n" + Key + "\nAllowUnencryptedTraffic\nDWORD:1\n\nComputer\n" + Key + "\n*\nDELETEALLVALUES\n", null)]
    [InlineData("User\n" + Key + "\nAllowUnencryptedTraffic\nDWORD:1\n", null)]
    public void Text_of_LGPO(string text, string? expected) => Expect(expected, "machine.txt", text);

    [Theory]
    [InlineData("action=\"U\" hive=\"HKEY_LOCAL_MACHINE\" key=\"" + Key + "\" name=\"AllowUnencryptedTraffic\" type=\"REG_DWORD\" value=\"00000001\"", "4 WRM1001")]
    [InlineData("action='C' hive='HKEY_LOCAL_MACHINE' key='" + Key + "' name='AllowUnencryptedTraffic' type='REG_DWORD' value='1'", "4 WRM1001")]
    [InlineData("action=\"U\" hive=\"HKEY_LOCAL_MACHINE\" key=\"" + Key + "\" name=\"AllowUnencryptedTraffic\" type=\"REG_DWORD\" value=\"00000000\"", null)]
    [InlineData("action=\"D\" hive=\"HKEY_LOCAL_MACHINE\" key=\"" + Key + "\" name=\"AllowUnencryptedTraffic\" type=\"REG_DWORD\" value=\"00000001\"", null)]
    [InlineData("action=\"U\" hive=\"HKEY_CURRENT_USER\" key=\"" + Key + "\" name=\"AllowUnencryptedTraffic\" type=\"REG_DWORD\" value=\"00000001\"", null)]
    [InlineData("action=\"U\" hive=\"HKEY_LOCAL_MACHINE\" key=\"" + Key + "\" name=\"AllowUnencryptedTraffic\" type=\"REG_BINARY\" value=\"01\"", null)]
    public void Preferences_of_group_policy(string properties, string? expected)
    {
        const string Item = "<?xml version=\"1.0\"?>\n<RegistrySettings>\n<Registry name=\"a\"{0}>\n<Properties {1}/></Registry></RegistrySettings>\n";
        Expect(expected, "Registry.xml", string.Format(null, Item, "", properties));
        Expect(null, "Registry.xml", string.Format(null, Item, " disabled=\"1\"", properties));
        Expect(null, "Registry.xml", "<!-- " + string.Format(null, Item, "", properties) + " --><RegistrySettings><Properties/></RegistrySettings>");
    }

    [Theory]
    [InlineData("AllowUnencryptedTraffic_Service", "<enabled/>", "2 WRM1001")]
    [InlineData("AllowUnencryptedTraffic_Client", "<Enabled />", "2 WRM1001")]
    [InlineData("AllowBasicAuthentication_Service", "<enabled/>", "2 WRM4001")]
    [InlineData("TrustedHosts", "<enabled/><data id='TrustedHosts_List' value='*'/>", "2 WRM4003")]
    [InlineData("TrustedHosts", "<enabled/><data id='TrustedHosts_List' value='*.corp.example'/>", null)]
    [InlineData("TrustedHosts", "<disabled/><data id='TrustedHosts_List' value='*'/>", null)]
    [InlineData("AllowUnencryptedTraffic_Service", "<disabled/>", null)]
    [InlineData("AllowUnencryptedTraffic_Service", "{{state}}", null)]
    [InlineData("SomethingElse", "<enabled/>", null)]
    public void Addresses_of_mobile_device_management(string name, string value, string? expected)
    {
        Expect(expected, "profile.json", "{\"omaSettings\": [{\"omaUri\": \"./Device/Vendor/MSFT/Policy/Config/RemoteManagement/" + name + "\",\n\"value\": \"" + value + "\"}]}\n");
        Expect(expected, "profile.yaml", "- OmaUri: ./Vendor/MSFT/Policy/Config/RemoteManagement/" + name + "\n  value: \"" + value + "\"\n");
    }

    [Theory]
    [InlineData("allowunencryptedtraffic_service_1", "2 WRM1001")]
    [InlineData("allowbasicauthentication_client_1", "2 WRM4001")]
    [InlineData("allowunencryptedtraffic_service_0", null)]
    public void Choices_of_the_settings_catalog(string choice, string? expected) =>
        Expect(expected, "catalog.json", "{\"choiceSettingValue\": {\n\"value\": \"device_vendor_msft_policy_config_remotemanagement_" + choice + "\"}}\n");

    [Theory]
    [InlineData("type: Microsoft.Windows/Registry\n    properties:\n      keyPath: HKLM\\" + Key + "\n      valueName: AllowUnencryptedTraffic\n      valueData:\n        DWord: 1", "7 WRM1001")]
    [InlineData("resource: PSDscResources/Registry\n    settings:\n      Key: HKLM:\\" + Key + "\n      ValueName: AllowUnencryptedTraffic\n      ValueData: '1'", "6 WRM1001")]
    [InlineData("type: PSDesiredStateConfiguration/Registry\n    properties:\n      Key: HKEY_LOCAL_MACHINE\\" + Key + "\n      ValueName: AllowUnencryptedTraffic\n      ValueData: ['1']", "6 WRM1001")]
    [InlineData("type: Microsoft.Windows/Registry\n    properties:\n      keyPath: HKLM\\" + Key + "\n      valueName: AllowUnencryptedTraffic\n      _exist: false\n      valueData: {DWord: 1}", null)]
    [InlineData("resource: PSDscResources/Registry\n    settings:\n      Key: HKLM:\\" + Key + "\n      ValueName: AllowUnencryptedTraffic\n      Ensure: Absent\n      ValueData: '1'", null)]
    [InlineData("type: Microsoft.Windows/Registry\n    properties:\n      keyPath: HKLM\\" + Key + "\n      valueName: AllowUnencryptedTraffic\n      valueData: {DWord: \"[parameters('x')]\"}", null)]
    [InlineData("type: Example/RegistryWatcher\n    properties:\n      keyPath: HKLM\\" + Key + "\n      valueName: AllowUnencryptedTraffic\n      valueData: {DWord: 1}", null)]
    public void Registry_resources_of_DSC(string resource, string? expected) => Expect(expected, "machine.dsc.yaml", "resources:\n  - " + resource + "\n");

    [Theory]
    [InlineData("a.ps1", "configuration A {\n  Registry B {\n    Key = 'HKLM:\\" + Key + "'\n    ValueName = 'AllowUnencryptedTraffic'\n    ValueData = '1'\n  }\n}\n", "5 WRM1001")]
    [InlineData("a.ps1", "configuration A {\n  Registry B {\n    Ensure = 'Absent'\n    Key = 'HKLM:\\" + Key + "'\n    ValueName = 'AllowUnencryptedTraffic'\n    ValueData = '1'\n  }\n}\n", null)]
    [InlineData("a.ps1", "configuration A {\n  Registry B {\n    Key = 'HKLM:\\" + Key + "'\n    ValueName = 'AllowUnencryptedTraffic'\n    ValueData = $state\n  }\n}\n", null)]
    [InlineData("a.mof", "instance of MSFT_RegistryResource as $a\n{\n ValueName = \"AllowUnencryptedTraffic\";\n Key = \"HKEY_LOCAL_MACHINE\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\WinRM\\\\Service\";\n ValueData = {\n    \"1\"\n};\n};\n", "6 WRM1001")]
    public void They_stand_in_scripts_as_well(string name, string text, string? expected) => Expect(expected, name, text);

    private static void Expect(string? expected, string name, string text) => Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile(name, text));
}
