using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class CommandChainFixTests
{
    private const string Negotiate = "WRM1002:use Negotiate or Kerberos instead of Basic";

    [Theory]
    [InlineData("\"{|WRM1002:Basic|}\"", "\"Negotiate\"")]
    [InlineData("{|WRM1002:AuthenticationMechanism.Basic|}", "AuthenticationMechanism.Negotiate")]
    public Task Basic_becomes_Negotiate_one_by_one(string before, string after) => Verify.FixesOneIn(
        $"PowerShell.Create().AddCommand(\"New-PSSession\").AddParameter(\"ComputerName\", host).AddParameter(\"Authentication\", {before}).Invoke();", Negotiate,
        $"PowerShell.Create().AddCommand(\"New-PSSession\").AddParameter(\"ComputerName\", host).AddParameter(\"Authentication\", {after}).Invoke();",
        "dotnet_diagnostic.WRM1003.severity = none");

    [Fact]
    public Task A_link_is_removed_from_its_chain() => Verify.FixesOneIn("""
        PowerShell.Create()
            .AddCommand("New-PSSessionOption")
            .AddParameter("{|WRM1004:SkipCACheck|}")
            .AddParameter("IncludePortInSPN")
            .Invoke();
        """, "WRM1004:remove", """
        PowerShell.Create()
            .AddCommand("New-PSSessionOption")
            .AddParameter("IncludePortInSPN")
            .Invoke();
        """);

    [Fact]
    public Task Two_links_are_removed_together() => Verify.FixesOneIn("""
        PowerShell.Create().AddCommand("New-PSSessionOption").AddParameter("{|WRM1004:SkipCACheck|}").AddParameter("SkipCNCheck").Invoke();
        """, "WRM1004:remove", """
        PowerShell.Create().AddCommand("New-PSSessionOption").Invoke();
        """);

    [Fact]
    public Task A_statement_without_another_link_is_removed() => Verify.FixesOneIn("""
        var command = new PSCommand();
        command.AddCommand("New-PSSessionOption");
        command.AddParameter("{|WRM1004:SkipCACheck|}").AddParameter("SkipCNCheck");
        command.AddParameter("IncludePortInSPN");
        """, "WRM1004:remove", """
        var command = new PSCommand();
        command.AddCommand("New-PSSessionOption");
        command.AddParameter("IncludePortInSPN");
        """);

    [Fact]
    public Task A_parameter_of_a_command_object_is_removed() => Verify.FixesIn("""
        var command = new Command("New-PSSessionOption");
        command.Parameters.Add("{|WRM1001:NoEncryption|}");
        """, "WRM1001:remove", """
        var command = new Command("New-PSSessionOption");
        """);

    [Fact]
    public Task Fix_all_removes_NoEncryption() => Verify.FixesIn("""
        PowerShell.Create().AddCommand("New-PSSessionOption").AddParameter("{|WRM1001:NoEncryption|}").Invoke();
        PowerShell.Create().AddCommand("New-PSSessionOption").AddParameter("NoEncryption", {|WRM1001:true|}).AddParameter("IncludePortInSPN").Invoke();
        """, "WRM1001:remove", """
        PowerShell.Create().AddCommand("New-PSSessionOption").Invoke();
        PowerShell.Create().AddCommand("New-PSSessionOption").AddParameter("IncludePortInSPN").Invoke();
        """);

    [Fact]
    public Task A_value_is_changed_in_place() => Verify.FixesIn("""
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", {|WRM1001:true|}).Invoke();
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Client\AllowUnencrypted").AddParameter("Value", "{|WRM1001:true|}").Invoke();
        """, "WRM1001:refuse unencrypted traffic", """
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", false).Invoke();
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Client\AllowUnencrypted").AddParameter("Value", "false").Invoke();
        """);

    [Fact]
    public Task A_statement_that_is_needed_is_not_removed() => Verify.OffersNothing("""
        var command = new PSCommand().AddCommand("New-PSSessionOption");
        if (flag)
            command.AddParameter("SkipCACheck");
        """, "WRM1004:remove");
}
