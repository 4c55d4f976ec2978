using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>A reference that is not restored, or an editor in which somebody types, leaves names without a meaning: what is certain all the same is found.</summary>
public sealed class MissingReferenceTests
{
    [Fact]
    public Task A_creation_with_an_unknown_argument_is_read() => Verify.FindsInBroken("""
        var info = new WSManConnectionInfo(true, server.Name, 5986, "/wsman", "shell", missing) { {|WRM1004:SkipCACheck = true|}, SkipCNCheck = true };
        RunspaceFactory.CreateRunspace(info);
        """);

    [Fact]
    public Task A_credential_with_an_unknown_password_still_has_its_mechanism() => Verify.FindsInBroken("""
        var options = new WSManSessionOptions();
        options.AddDestinationCredentials(new CimCredential({|WRM1002:PasswordAuthenticationMechanism.Basic|}, "domain", "user", Missing.Secret()));
        CimSession.Create(host, options);
        """);

    [Fact]
    public Task An_address_with_an_unknown_part_is_read() => Verify.FindsInBroken("""
        var info = new WSManConnectionInfo({|WRM1003:new Uri("http://" + server.Name + ":5985/wsman")|});
        """);

    [Fact]
    public Task A_format_with_an_unknown_part_is_read() => Verify.FindsInBroken("""
        var info = new WSManConnectionInfo({|WRM1003:new Uri(string.Format("http://{0}:{1}/wsman", server.Name, server.Port))|});
        """);

    [Fact]
    public Task A_script_with_an_unknown_part_is_read() => Verify.FindsInBroken("""
        PowerShell.Create().AddScript("{|WRM1003:New-PSSession|} -ComputerName " + server.Name);
        """);

    [Fact]
    public Task A_command_for_an_unknown_helper_is_read() => Verify.FindsInBroken("""
        runner.Execute(host, @"Set-Item WSMan:\localhost\Service\AllowUnencrypted {|WRM1001:true|}");
        """);

    [Fact]
    public Task What_an_unknown_logger_gets_is_no_command() => Verify.FindsInBroken("""
        _logger.Info(@"Set-Item WSMan:\localhost\Service\AllowUnencrypted true");
        runner.WriteHelp(@"Set-Item WSMan:\localhost\Service\AllowUnencrypted true");
        throw new MissingException(@"Set-Item WSMan:\localhost\Service\AllowUnencrypted true");
        """);

    [Fact]
    public Task An_unknown_type_of_the_same_name_is_none_of_ours() => Verify.FindsInBroken("""
        var info = new Missing.WSManConnectionInfo(new Uri("http://server:5985/wsman")) { NoEncryption = true };
        """);

    [Fact]
    public Task A_call_that_can_mean_several_methods_says_nothing() => Verify.FindsInBroken("""
        var info = new WSManConnectionInfo(missing, also, missing);
        RunspaceFactory.CreateRunspace(info);
        """);

    [Fact]
    public Task A_command_for_what_an_unknown_factory_made_is_read() => Verify.FindsInBroken("""
        using (var ps = Missing.CreatePowerShell())
        {
            ps.AddCommand("{|WRM1003:Invoke-Command|}")
              .AddParameter("ComputerName", server)
              .AddParameter("ScriptBlock", block);
            if (credential != null)
                ps.AddParameter("Credential", credential);

            ps.Invoke();
        }
        """);

    [Fact]
    public Task Its_commands_over_HTTPS_are_silent() => Verify.FindsInBroken("""
        var ps = Missing.CreatePowerShell();
        ps.AddCommand("Invoke-Command").AddParameter("ComputerName", server);
        ps.AddParameter("UseSSL");
        ps.Invoke();
        """);

    [Fact]
    public Task A_script_for_what_an_unknown_factory_made_is_read() => Verify.FindsInBroken("""
        var script = "$s = {|WRM1003:New-PSSession|} ";
        script += "-ComputerName " + server.Name;
        Missing.CreatePowerShell().AddScript(script).Invoke();
        """);

    [Fact]
    public Task What_an_unknown_list_gets_is_no_command() => Verify.FindsInBroken("""
        var names = Missing.Names();
        names.Add("Invoke-Command");
        names.Add("ComputerName", server);
        names.AddParameter("ComputerName", server);
        """);

    [Fact]
    public Task A_client_that_a_missing_method_sets_up_is_what_it_is_called() => Verify.FindsInBroken("""
        services.AddHttpClient("nodes", client =>
        {
            client.BaseAddress = new Uri("http://srv01:5985/wsman");
            {|WRM1002:client.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", "x")|};
        });
        services.AddHttpClient<Missing>().ConfigureHttpClient((provider, client) =>
        {
            client.BaseAddress = new Uri("https://srv01:5986/wsman");
            client.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", "x");
        });
        services.AddOther("other", client =>
        {
            client.BaseAddress = new Uri("http://srv01:5985/wsman");
            client.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", "x");
        });
        """);

    [Fact]
    public Task A_member_of_a_missing_enum_means_what_it_is_called() => Verify.FindsInBroken("""
        var options = new PSSessionOption { ProxyAccessType = Missing.Remoting.ProxyAccessType.WinHttpConfig, {|WRM2004:ProxyAuthentication = Missing.Runspaces.AuthenticationMechanism.Basic|} };
        var other = new PSSessionOption { ProxyAccessType = ProxyAccessType.WinHttpConfig, ProxyAuthentication = settings.Basic };
        """);

    [Fact]
    public Task A_listener_of_a_missing_package_is_known_by_its_import() => Verify.FindsInBroken("""
        }
        }
        namespace Machines
        {
        using Azure.ResourceManager.Compute.Models;
        class D
        {
            void M()
            {
                var all = new WinRM { Listeners = { new WinRMListener { {|WRM1006:Protocol = WinRMListenerProtocolType.Http|} }, new WinRMListener { Protocol = WinRMListenerProtocolType.Https } } };
            }
        }
        }
        namespace Others
        {
        class E
        {
            void M()
            {
                var all = new WinRMListener { Protocol = WinRMListenerProtocolType.Http };
        """ + "\n}");

    [Fact]
    public Task A_helper_with_an_unknown_argument_is_followed() => Verify.FindsInBroken("""
        var info = Make(server.Name, {|WRM1003:"http://srv01:5985/wsman"|});
        static WSManConnectionInfo Make(object name, string address) => new WSManConnectionInfo(new Uri(address));
        """.Replace("{|WRM1003:", "").Replace("|}", "").Replace("new Uri(address)", "{|WRM1003:new Uri(address)|}"));
}
