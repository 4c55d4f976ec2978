using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

public sealed class FlowTests
{
    [Fact]
    public Task A_later_safe_value_on_the_same_path_is_silent() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri) { NoEncryption = true };
        info.NoEncryption = false;
        """);

    [Fact]
    public Task An_insecure_branch_is_found_at_the_branch() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri);
        if (flag)
        {
            {|WRM1001:info.NoEncryption = true|};
        }
        """);

    [Fact]
    public Task A_safe_value_on_one_branch_only_does_not_help() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        if (flag)
        {
            info.NoEncryption = false;
        }
        """);

    [Fact]
    public Task A_conditional_value_is_found() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        {|WRM1002:info.AuthenticationMechanism = flag ? AuthenticationMechanism.Basic : AuthenticationMechanism.Kerberos|};
        """);

    [Fact]
    public Task A_value_that_cannot_be_seen_is_silent() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri);
        info.NoEncryption = flag;
        """);

    [Fact]
    public Task Settings_of_one_path_stay_together() => Verify.FindsIn("""
        var info = flag
            ? new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|})
            : new WSManConnectionInfo(new Uri("https://srv01:5986/wsman")) { AuthenticationMechanism = AuthenticationMechanism.Basic };
        """);

    [Fact]
    public Task Settings_that_depend_on_one_branch_stay_together_in_one_object() => Verify.FindsIn("""
        var info = new WSManConnectionInfo();
        if (flag)
        {
            info.ConnectionUri = new Uri("https://srv01:5986/wsman");
            info.AuthenticationMechanism = AuthenticationMechanism.Basic;
        }
        else
        {
            {|WRM1003:info.ConnectionUri = new Uri("http://srv01:5985/wsman")|};
            info.AuthenticationMechanism = AuthenticationMechanism.Kerberos;
        }
        """);

    [Fact]
    public Task A_local_constant_and_an_alias_are_followed() => Verify.FindsIn("""
        const bool off = true;
        var info = new WSManConnectionInfo(uri);
        var alias = info;
        {|WRM1001:alias.NoEncryption = off|};
        """);

    [Fact]
    public Task A_local_variable_is_followed() => Verify.FindsIn("""
        string address = "http://" + host + ":5985/wsman";
        var info = new WSManConnectionInfo(new Uri(address));
        {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """);

    [Fact]
    public Task A_fallback_in_a_catch_block_is_found() => Verify.FindsIn("""
        WSManConnectionInfo info;
        try
        {
            info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"));
            using var runspace = RunspaceFactory.CreateRunspace(info);
            runspace.Open();
        }
        catch (Exception)
        {
            info = new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|});
            using var runspace = RunspaceFactory.CreateRunspace(info);
            runspace.Open();
        }
        """);

    [Fact]
    public Task A_change_before_an_exception_is_seen_by_the_handler() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri);
        try
        {
            {|WRM1001:info.NoEncryption = true|};
            Console.WriteLine(info);
            info.NoEncryption = false;
        }
        catch (Exception)
        {
        }
        """);

    [Fact]
    public Task A_safe_value_in_a_finally_block_wins() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri);
        try
        {
            info.NoEncryption = true;
        }
        finally
        {
            info.NoEncryption = false;
        }
        """);

    [Fact]
    public Task A_sink_judges_the_state_that_it_sees() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        using var runspace = RunspaceFactory.CreateRunspace(info);
        info.NoEncryption = false;
        """);

    [Fact]
    public Task Unknown_code_can_change_what_was_not_set() => Verify.Finds("""
        class C
        {
            void M(string host, SecureString password)
            {
                var options = new WSManSessionOptions();
                options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Basic, "domain", "user", password));
                Configure(options);
                using var session = CimSession.Create(host, options);
            }

            static void Configure(WSManSessionOptions options) => options.UseSsl = true;
        }
        """);

    [Fact]
    public Task Unknown_code_does_not_excuse_what_was_set() => Verify.Finds("""
        class C
        {
            void M(Uri uri)
            {
                var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
                Configure(info);
            }

            static void Configure(WSManConnectionInfo info) => info.IncludePortInSPN = true;
        }
        """);

    [Fact]
    public Task A_returned_object_is_judged() => Verify.Finds("""
        class C
        {
            WSManConnectionInfo M(string host) => new WSManConnectionInfo { ComputerName = host, {|WRM1002:AuthenticationMechanism = AuthenticationMechanism.Basic|} };
        }
        """);

    [Fact]
    public Task A_parameter_and_a_field_are_watched() => Verify.Finds("""
        class C
        {
            private readonly WSManConnectionInfo _info;

            C(WSManConnectionInfo info)
            {
                {|WRM1001:info.NoEncryption = true|};
                _info = info;
            }

            void M() => {|WRM1001:_info.NoEncryption = true|};
        }
        """);

    [Fact]
    public Task An_object_whose_origin_cannot_be_seen_is_watched() => Verify.Finds("""
        class C
        {
            void M()
            {
                var info = Make();
                {|WRM1001:info.NoEncryption = true|};
            }

            static WSManConnectionInfo Make() => new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"));
        }
        """);

    [Fact]
    public Task Lambdas_and_local_functions_are_analyzed() => Verify.FindsIn("""
        Action lambda = () =>
        {
            var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        };
        void Local()
        {
            var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        }
        Local();
        """);

    [Fact]
    public Task A_lambda_can_make_a_captured_object_safe() => Verify.FindsIn("""
        var options = new WSManSessionOptions();
        options.AddDestinationCredentials(new CimCredential(PasswordAuthenticationMechanism.Basic, "domain", user, password));
        Action secure = () => options.UseSsl = true;
        secure();
        using var session = CimSession.Create(host, options);
        """);

    [Fact]
    public Task A_loop_reaches_a_fixed_point() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(uri);
        for (int i = 0; i < 10; i++)
        {
            if (i > 5)
            {
                {|WRM1001:info.NoEncryption = true|};
            }

            info.UseUTF16 = !info.UseUTF16;
        }
        """);

    [Fact]
    public Task Every_round_of_a_loop_is_judged() => Verify.FindsIn("""
        while (true)
        {
            var info = new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        }
        """);

    [Fact]
    public Task Field_initializers_are_analyzed() => Verify.Finds("""
        class C
        {
            private static readonly PSSessionOption s_option = new() { {|WRM1004:SkipCACheck = true|} };

            private PSSessionOption Option { get; } = new() { {|WRM1001:NoEncryption = true|} };
        }
        """);

    [Fact]
    public Task Generated_code_is_analyzed() => Verify.Finds("""
        // <auto-generated/>
        class C
        {
            object M(Uri uri) => new WSManConnectionInfo(uri) { {|WRM1001:NoEncryption = true|} };
        }
        """);

    [Fact]
    public Task A_function_inside_a_try_is_followed_like_any_other() => Verify.FindsIn("""
        try
        {
            Func<int> open = () =>
            {
                try
                {
                    var info = new WSManConnectionInfo({|WRM1003:new Uri("http://server:5985/wsman")|});
                    return RunspaceFactory.CreateRunspace(info).Id;
                }
                finally
                {
                    Console.WriteLine();
                }
            };
            Console.WriteLine(open());
        }
        catch (InvalidOperationException)
        {
        }
        """);

    [Fact]
    public Task A_function_that_only_opens_the_connection_changes_nothing_of_it() => Verify.FindsIn("""
        var info = new WSManConnectionInfo({|WRM1003:new Uri("http://server:5985/wsman")|}) { OpenTimeout = 5 };
        Func<int> open = () =>
        {
            Console.WriteLine(info.OpenTimeout);
            return RunspaceFactory.CreateRunspace(info).Id;
        };
        Console.WriteLine(open());
        """);

    [Fact]
    public Task A_function_that_can_change_the_connection_may_do_so_at_any_time() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://server:5985/wsman"));
        Action open = () =>
        {
            info.Scheme = "https";
            RunspaceFactory.CreateRunspace(info);
        };
        open();
        """);
}
