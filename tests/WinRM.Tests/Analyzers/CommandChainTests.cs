using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class CommandChainTests
{
    [Fact]
    public Task A_chain_of_calls_is_one_command() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "{|WRM1002:Basic|}").Invoke();
        """);

    [Fact]
    public Task A_chain_with_UseSSL_is_silent() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic").AddParameter("UseSSL").Invoke();
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic").AddParameter("UseSSL", true).Invoke();
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ConnectionUri", new Uri("https://outlook.example.com/powershell")).AddParameter("Authentication", "Basic").Invoke();
        """);

    [Fact]
    public Task UseSSL_that_is_false_is_none() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "{|WRM1002:Basic|}").AddParameter("UseSSL", false).Invoke();
        """);

    [Fact]
    public Task UseSSL_that_cannot_be_seen_is_no_finding() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic").AddParameter("UseSSL", flag).Invoke();
        """);

    [Fact]
    public Task A_plain_session_over_http_is_advised_against_at_its_name() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("{|WRM1003:New-PSSession|}").AddParameter("ComputerName", host).Invoke();
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", "localhost").Invoke();
        """);

    [Fact]
    public Task A_chain_is_spread_over_statements() => Verify.FindsIn("""
        using var shell = PowerShell.Create();
        shell.AddCommand("New-PSSession");
        shell.AddParameter("ComputerName", host);
        shell.AddParameter("Credential", credential);
        shell.AddParameter("Authentication", {|WRM1002:AuthenticationMechanism.Basic|});
        shell.Invoke();
        """);

    [Fact]
    public Task Each_command_has_its_own_parameters() => Verify.FindsIn("""
        using var shell = PowerShell.Create();
        shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "{|WRM1002:Basic|}");
        shell.AddStatement().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("UseSSL");
        shell.Invoke();
        """);

    [Fact]
    public Task A_variable_that_is_made_anew_begins_a_new_command() => Verify.FindsIn("""
        PSCommand command = new PSCommand();
        command.AddCommand("New-PSSession");
        command.AddParameter("ComputerName", host);
        command.AddParameter("Authentication", "{|WRM1002:Basic|}");
        Run(command);
        command = new PSCommand();
        command.AddCommand("Invoke-Command");
        command.AddParameter("ComputerName", host);
        command.AddParameter("UseSSL");
        Run(command);

        static void Run(PSCommand command) { }
        """);

    [Fact]
    public Task A_parameter_of_one_branch_is_there_on_that_path_alone() => Verify.FindsIn("""
        var command = new PSCommand();
        command.AddCommand("New-PSSession");
        command.AddParameter("ComputerName", host);
        command.AddParameter("Authentication", "{|WRM1002:Basic|}");
        if (flag)
        {
            command.AddParameter("UseSSL");
        }
        """);

    [Fact]
    public Task Branches_on_the_same_condition_go_together() => Verify.FindsIn("""
        var command = new PSCommand().AddCommand("New-PSSession").AddParameter("ComputerName", host);
        if (flag)
        {
            command.AddParameter("Authentication", "Basic");
        }
        else
        {
            command.AddParameter("Authentication", "Negotiate");
        }

        if (!flag == false)
        {
            command.AddParameter("Port", 5986);
        }

        if (flag)
        {
            command.AddParameter("UseSSL");
        }
        else
        {
            command.AddParameter("UseSSL", true);
        }
        """);

    [Fact]
    public Task The_arms_of_a_branch_are_alternatives() => Verify.FindsIn("""
        var command = new PSCommand();
        command.AddCommand("New-PSSession");
        if (user.Length > 3)
        {
            command.AddParameter("ConnectionUri", new Uri("https://srv01:5986/wsman")).AddParameter("Authentication", "Basic");
        }
        else
        {
            command.AddParameter("ConnectionUri", new Uri("{|WRM1003:http://srv01:5985/wsman|}")).AddParameter("Authentication", "Kerberos");
        }
        """);

    [Fact]
    public Task The_arms_of_a_switch_are_alternatives() => Verify.FindsIn("""
        var command = new PSCommand();
        command.AddCommand("New-PSSession").AddParameter("ComputerName", host);
        switch (user)
        {
            case "basic":
                command.AddParameter("Authentication", "Basic").AddParameter("UseSSL");
                break;
            case "clear":
                command.AddParameter("Authentication", "{|WRM1002:Basic|}");
                break;
            default:
                command.AddParameter("UseSSL");
                break;
        }
        """);

    [Fact]
    public Task A_choice_between_values_is_read_both_ways() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", flag ? "{|WRM1002:Basic|}" : "Kerberos").Invoke();
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", flag ? "Basic" : "Kerberos").AddParameter("UseSSL").Invoke();
        """);

    [Fact]
    public Task Either_command_gets_what_follows() => Verify.FindsIn("""
        using var shell = PowerShell.Create();
        if (flag)
        {
            shell.AddCommand("Enter-PSSession");
        }
        else
        {
            shell.AddCommand("New-PSSession");
        }

        shell.AddParameter("ComputerName", host).AddParameter("UseSSL");
        shell.Invoke();
        """);

    [Fact]
    public Task More_conditions_than_can_be_told_are_silent() => Verify.FindsIn("""
        var command = new PSCommand().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic");
        if (user.Length == 1) command.AddParameter("Port", 1);
        if (user.Length == 2) command.AddParameter("Name", "a");
        if (user.Length == 3) command.AddParameter("ApplicationName", "a");
        if (user.Length == 4) command.AddParameter("UseSSL");
        """);

    [Fact]
    public Task Parameters_that_cannot_be_seen_may_hold_anything() => Verify.FindsIn("""
        var more = (System.Collections.IDictionary)Activator.CreateInstance(typeof(System.Collections.Hashtable))!;
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic").AddParameters(more).Invoke();
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic").AddParameter(user, true).Invoke();
        """);

    [Fact]
    public Task Parameters_of_an_initializer_are_seen() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSession").AddParameters(new System.Collections.Generic.Dictionary<string, object> { ["ComputerName"] = host, ["Authentication"] = "{|WRM1002:Basic|}" }).Invoke();
        PowerShell.Create().AddCommand("New-PSSession").AddParameters(new System.Collections.Hashtable { { "ComputerName", host }, { "Authentication", "Basic" }, { "UseSSL", true } }).Invoke();
        """);

    [Fact]
    public Task Session_options_as_an_object_are_unknown() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("UseSSL").AddParameter("SessionOption", new PSSessionOption()).Invoke();
        """);

    [Fact]
    public Task Session_options_of_a_command_are_judged() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("New-PSSessionOption").AddParameter("{|WRM1004:SkipCACheck|}").AddParameter("SkipCNCheck", true).Invoke();
        PowerShell.Create().AddCommand("New-PSSessionOption").AddParameter("NoEncryption", {|WRM1001:true|}).Invoke();
        PowerShell.Create().AddCommand("New-PSSessionOption").AddParameter("SkipCACheck", false).Invoke();
        """);

    [Fact]
    public Task Configuration_is_set_by_parameters_and_by_arguments() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", {|WRM1001:true|}).AddParameter("Force").Invoke();
        PowerShell.Create().AddCommand("Set-Item").AddArgument("WSMan:\\localhost\\Service\\Auth\\Basic").AddArgument("{|WRM4001:true|}").Invoke();
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Client\TrustedHosts").AddParameter("Value", "{|WRM4003:*|}").Invoke();
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", false).Invoke();
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", "$false").Invoke();
        PowerShell.Create().AddCommand("Set-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").AddParameter("Value", flag).Invoke();
        PowerShell.Create().AddCommand("Get-Item").AddParameter("Path", @"WSMan:\localhost\Service\AllowUnencrypted").Invoke();
        """);

    [Fact]
    public Task Tables_are_read() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("Set-WSManInstance").AddParameter("ResourceURI", "winrm/config/service")
            .AddParameter("ValueSet", new System.Collections.Hashtable { { "AllowUnencrypted", "{|WRM1001:true|}" } }).Invoke();
        PowerShell.Create().AddCommand("New-WSManInstance").AddParameter("ResourceURI", "winrm/config/Listener")
            .AddParameter("SelectorSet", new System.Collections.Hashtable { ["Address"] = "*", ["Transport"] = "{|WRM1006:HTTP|}" }).Invoke();
        PowerShell.Create().AddCommand("New-WSManInstance").AddParameter("ResourceURI", "winrm/config/Listener")
            .AddParameter("SelectorSet", new System.Collections.Hashtable { ["Address"] = "*", ["Transport"] = "HTTPS" }).Invoke();
        """);

    [Fact]
    public Task Command_objects_are_read() => Verify.FindsIn("""
        var command = new Command("New-PSSession");
        command.Parameters.Add("ComputerName", host);
        command.Parameters.Add(new CommandParameter("Authentication", "{|WRM1002:Basic|}"));
        var safe = new Command("New-PSSession") { Parameters = { { "ComputerName", host }, { "Authentication", "Basic" }, new CommandParameter("UseSSL") } };
        using Pipeline pipeline = RunspaceFactory.CreateRunspace().CreatePipeline();
        pipeline.Commands.Add(command);
        pipeline.Commands.Add("New-PSSession");
        pipeline.Commands[1].Parameters.Add("ComputerName", host);
        pipeline.Commands[1].Parameters.Add("Authentication", "{|WRM1002:Basic|}");
        pipeline.Invoke();
        """);

    [Fact]
    public Task A_field_is_followed_when_it_is_invoked() => Verify.Finds("""
        class C
        {
            private readonly PowerShell _shell = PowerShell.Create();

            void M(string host)
            {
                _shell.AddCommand("New-PSSession");
                this._shell.AddParameter("ComputerName", host);
                _shell.AddParameter("Authentication", "{|WRM1002:Basic|}");
                _shell.Invoke();
            }

            void Begin(string host)
            {
                _shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic");
            }
        }
        """);

    [Fact]
    public Task A_command_that_the_caller_completes_is_no_finding() => Verify.Finds("""
        class C
        {
            PSCommand Base(string host) => new PSCommand().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic");

            PSCommand Other(string host)
            {
                var command = new PSCommand();
                command.AddCommand("New-PSSession").AddParameter("ComputerName", host);
                return command;
            }

            void Add(PowerShell shell, string host) => shell.AddCommand("New-PSSession").AddParameter("ComputerName", host);
        }
        """);

    [Fact]
    public Task What_a_helper_adds_in_between_is_unknown() => Verify.Finds("""
        class C
        {
            void M(string host)
            {
                var command = new PSCommand().AddCommand("New-PSSession");
                AddTransport(command);
                command.AddParameter("ComputerName", host).AddParameter("Authentication", "Basic");
            }

            static void AddTransport(PSCommand command) => command.AddParameter("UseSSL");
        }
        """);

    [Fact]
    public Task A_value_in_a_local_is_followed() => Verify.FindsIn("""
        const string name = "New-PSSession";
        string mechanism = "{|WRM1002:Basic|}";
        var address = new Uri("http://srv01:5985/wsman");
        PowerShell.Create().AddCommand(name).AddParameter("ConnectionUri", address).AddParameter("Authentication", mechanism).Invoke();
        """);

    [Fact]
    public Task Commands_that_only_show_or_disable_are_silent() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("Disable-PSRemoting").AddParameter("Force").Invoke();
        PowerShell.Create().AddCommand("Get-ChildItem").AddArgument("WSMan:\\localhost\\Client").Invoke();
        PowerShell.Create().AddCommand("Write-Output").AddArgument("winrm set winrm/config/service @{AllowUnencrypted=\"true\"}").Invoke();
        PowerShell.Create().AddCommand("Get-PSSession").AddParameter("ComputerName", host).Invoke();
        """);

    [Fact]
    public Task A_chain_goes_on_under_another_name() => Verify.FindsIn("""
        using var shell = PowerShell.Create();
        var session = shell.AddCommand("New-PSSession").AddParameter("ComputerName", host);
        session.AddParameter("Authentication", "Basic");
        session.AddParameter("UseSSL");
        shell.Invoke();
        """);

    [Fact]
    public Task What_an_extension_adds_is_unknown() => Verify.Finds("""
        static class Extensions
        {
            public static PowerShell WithTransport(this PowerShell shell) => shell.AddParameter("UseSSL");

            static void M(PowerShell shell, string host)
            {
                shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).WithTransport().Invoke();
                shell.AddCommand("New-PSSession").WithTransport().AddParameter("ComputerName", host).Invoke();
            }
        }
        """);

    [Fact]
    public Task Conditional_access_and_parentheses_are_looked_through() => Verify.FindsIn("""
        PowerShell? shell = PowerShell.Create();
        shell?.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "{|WRM1002:Basic|}");
        (shell!).AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", (object)("{|WRM1002:Basic|}"));
        shell!.Commands.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("UseSSL", new SwitchParameter(true));
        """);

    [Fact]
    public Task A_script_inside_a_parameter_is_read() => Verify.FindsIn("""
        PowerShell.Create().AddCommand("Invoke-Expression").AddParameter("Command", "winrm set winrm/config/service '@{AllowUnencrypted=\"{|WRM1001:true|}\"}'").Invoke();
        PowerShell.Create().AddCommand("Start-Process").AddParameter("FilePath", "winrm").AddParameter("ArgumentList", new[] { "set", "winrm/config/service", "@{AllowUnencrypted=\"{|WRM1001:true|}\"}" }).Invoke();
        """);

    [Theory]
    [InlineData("var options = new PSSessionOption { {|WRM1001:NoEncryption = true|} };")]
    [InlineData("var options = new PSSessionOption(); {|WRM1001:options.NoEncryption = true|};")]
    [InlineData("var options = new PSSessionOption { NoEncryption = false }; if (flag) { {|WRM1001:options.NoEncryption = true|}; }")]
    public Task Options_that_are_an_object_belong_to_the_connection(string options) => Verify.FindsIn($$"""
        {{options}}
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("SessionOption", options).Invoke();
        """);

    [Theory]
    [InlineData("var options = new PSSessionOption { OpenTimeout = TimeSpan.FromSeconds(9), UseUTF16 = true };")]
    [InlineData("var options = new PSSessionOption { NoEncryption = true }; options.NoEncryption = false;")]
    public Task Options_that_say_nothing_leave_the_connection_as_it_is(string options) => Verify.FindsIn($$"""
        {{options}}
        PowerShell.Create().AddCommand("{|WRM1003:Invoke-Command|}").AddParameter("ComputerName", host).AddParameter("SessionOption", options).Invoke();
        PowerShell.Create().AddCommand("Invoke-Command").AddParameter("ComputerName", host).AddParameter("UseSSL").AddParameter("SessionOption", options).Invoke();
        """);

    [Fact]
    public Task Options_in_a_field_belong_to_the_connection() => Verify.Finds("""
        class C
        {
            private readonly PSSessionOption _plain = new() { {|WRM1001:NoEncryption = true|} };
            private readonly PSSessionOption _made;

            C() => _made = new PSSessionOption { {|WRM1001:NoEncryption = true|} };

            void M(PowerShell shell, string host)
            {
                shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("SessionOption", _plain).Invoke();
                shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("SessionOption", this._made).Invoke();
            }
        }
        """);

    [Fact]
    public Task Options_for_a_proxy_belong_to_the_connection() => Verify.FindsIn("""
        var options = new PSSessionOption { {|WRM2005:ProxyAccessType = ProxyAccessType.WinHttpConfig|} };
        PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("SessionOption", options).Invoke();
        """);
}
