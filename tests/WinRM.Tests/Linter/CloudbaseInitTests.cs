using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>The WinRM plugin of cloudbase-init.</summary>
public class CloudbaseInitTests
{
    private const string Plugin = "cloudbaseinit.plugins.windows.winrmlistener.ConfigWinRMListenerPlugin";

    [Theory]
    [InlineData("[DEFAULT]\nplugins=" + Plugin + "\nwinrm_enable_basic_auth=true\n", "3 WRM4001")]
    [InlineData("[DEFAULT]\nplugins = " + Plugin + "\n", "2 WRM4001")]
    [InlineData("[DEFAULT]\nplugins = cloudbaseinit.plugins.common.mtu.MTUPlugin,\n  " + Plugin + "\n", "2 WRM4001")]
    [InlineData("[DEFAULT]\nusername=a\nmetadata_services=cloudbaseinit.metadata.services.configdrive.ConfigDriveService\n", "1 WRM4001")]
    [InlineData("[DEFAULT]\nwinrm_enable_basic_auth=False\nwinrm_configure_http_listener=True\n", "3 WRM1006")]
    public void It_does_what_is_written_or_its_default(string text, string expected) => Assert.Equal([expected], LinterRun.FindingsInFile("cloudbase-init.conf", text));

    [Theory]
    [InlineData("[DEFAULT]\nplugins=cloudbaseinit.plugins.common.mtu.MTUPlugin\nwinrm_enable_basic_auth=true\n")]
    [InlineData("[DEFAULT]\nplugins=" + Plugin + "\nwinrm_enable_basic_auth=false\n")]
    [InlineData("[DEFAULT]\nplugins=" + Plugin + "\nwinrm_enable_basic_auth={{ basic }}\n")]
    [InlineData("[DEFAULT]\nplugins=" + Plugin + "\nwinrm_enable_basic_auth=false\n# winrm_enable_basic_auth=true\n")]
    public void What_is_off_or_not_loaded_is_no_finding(string text) => Assert.Empty(LinterRun.FindingsInFile("cloudbase-init.conf", text));
}
