using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Objects that a function sets up, which is given to a helper as a value.</summary>
public sealed class FunctionFlowTests
{
    [Theory]
    [InlineData("change(info)")]
    [InlineData("change.Invoke(info)")]
    [InlineData("change?.Invoke(info)")]
    public Task What_a_lambda_does_to_the_object_of_a_helper_is_seen(string call) => Verify.Finds($$"""
        class C
        {
            WSManConnectionInfo Connect(string host) => Make(host, i =>
            {
                {|WRM1001:i.NoEncryption = true|};
                i.AuthenticationMechanism = AuthenticationMechanism.Kerberos;
            });

            WSManConnectionInfo Secure(string host) => Make(host, i => i.AuthenticationMechanism = AuthenticationMechanism.Kerberos, "https");

            private static WSManConnectionInfo Make(string host, Action<WSManConnectionInfo> change, string scheme = "http")
            {
                var info = new WSManConnectionInfo(new Uri($"{scheme}://{host}/wsman"));
                {{call}};
                return info;
            }
        }
        """);

    [Fact]
    public Task A_helper_that_gets_no_function_changes_nothing() => Verify.Finds("""
        class C
        {
            WSManConnectionInfo Connect(string host) => Make(host);

            private static WSManConnectionInfo Make(string host, Action<WSManConnectionInfo>? change = null)
            {
                var info = new WSManConnectionInfo({|WRM1003:new Uri($"http://{host}:5985/wsman")|});
                change?.Invoke(info);
                return info;
            }
        }
        """);

    [Fact]
    public Task A_generic_extension_applies_a_function_and_returns_the_object() => Verify.Finds("""
        static class Fluent
        {
            public static T Tap<T>(this T target, Action<T> change)
            {
                change(target);
                return target;
            }
        }

        class C
        {
            WSManConnectionInfo Connect(Uri https) => new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"))
                .Tap(i => i.SkipCNCheck = false)
                .Tap(i => {|WRM1004:i.SkipCACheck = true|});
        }
        """);

    [Fact]
    public Task A_fluent_extension_says_what_it_sets() => Verify.Finds("""
        static class Fluent
        {
            public static WSManConnectionInfo Plain(this WSManConnectionInfo info, bool isPlain)
            {
                {|WRM1001:info.NoEncryption = isPlain|};
                return info;
            }
        }

        class C
        {
            WSManConnectionInfo Connect(string host) => new WSManConnectionInfo(new Uri($"http://{host}/wsman")).Plain(true);
        }
        """);

    [Fact]
    public Task The_name_of_a_method_is_a_function() => Verify.Finds("""
        class C
        {
            PSSessionOption Options() => Make(Plain);

            private static void Plain(PSSessionOption options) => {|WRM1001:options.NoEncryption = true|};

            private static PSSessionOption Make(Action<PSSessionOption> change)
            {
                var options = new PSSessionOption();
                change(options);
                return options;
            }
        }
        """);

    [Fact]
    public Task A_local_function_value_makes_the_object() => Verify.FindsIn("""
        Func<string, WSManConnectionInfo> make = scheme => new WSManConnectionInfo({|WRM1003:new Uri(scheme + "://srv01/wsman")|});
        WSManConnectionInfo first = make("https");
        WSManConnectionInfo second = make("http");
        """);

    [Fact]
    public Task A_later_value_of_a_captured_variable_is_not_taken_for_an_earlier_one() => Verify.Finds("""
        class C
        {
            void M()
            {
                Action<PSSessionOption> plain = Say(true);
                Action<PSSessionOption> secure = Say(false);
                var options = new PSSessionOption();
                plain(options);
            }

            private static Action<PSSessionOption> Say(bool isPlain) => o => o.NoEncryption = isPlain;
        }
        """);

    [Fact]
    public Task A_function_of_somebody_else_can_do_anything() => Verify.Finds("""
        class C
        {
            WSManConnectionInfo Connect(string host, Action<WSManConnectionInfo> change)
            {
                var info = new WSManConnectionInfo(new Uri($"http://{host}/wsman")) { SkipCACheck = true };
                change(info);
                return info;
            }
        }
        """);

    [Fact]
    public Task A_function_that_calls_itself_comes_to_an_end() => Verify.FindsIn("""
        Action<PSSessionOption> change = null!;
        change = o => { change(o); o.SkipCNCheck = false; };
        change(new PSSessionOption());
        """);
}
