using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Values that go through tuples.</summary>
public sealed class TupleFlowTests
{
    [Theory]
    [InlineData("var (scheme, port) = (\"http\", 5985);")]
    [InlineData("(string scheme, int port) = (\"http\", 5985);")]
    [InlineData("string scheme; int port; (scheme, port) = (\"http\", 5985);")]
    [InlineData("var (scheme, (port, _)) = (\"http\", (5985, true));")]
    [InlineData("var both = (\"http\", 5985); var (scheme, port) = both;")]
    [InlineData("var both = (Scheme: \"http\", Port: 5985); var scheme = both.Scheme; var port = both.Item2;")]
    [InlineData("string scheme = \"wsman\", path = \"http\"; int port = 5985; (scheme, path) = (path, scheme);")]
    public Task A_deconstructed_tuple_is_followed(string start) => Verify.FindsIn($$"""
        {{start}}
        var info = new WSManConnectionInfo({|WRM1003:new Uri($"{scheme}://{host}:{port}/wsman")|});
        """);

    [Theory]
    [InlineData("var (scheme, port) = (\"https\", 5986);")]
    [InlineData("var (scheme, port) = (flag.ToString(), 5985);")]
    [InlineData("var both = (Scheme: \"http\", Port: 5985); both.Scheme = \"https\"; var (scheme, port) = both;")]
    [InlineData("var both = (Scheme: \"http\", Port: 5985); Change(ref both); var (scheme, port) = both;")]
    public Task A_safe_or_changed_tuple_is_silent(string start) => Verify.Finds($$"""
        class C
        {
            static void Change(ref (string Scheme, int Port) both) => both = (Environment.MachineName, 1);

            void M(string host, bool flag)
            {
                {{start}}
                var info = new WSManConnectionInfo(new Uri($"{scheme}://{host}:{port}/wsman"));
            }
        }
        """);

    [Fact]
    public Task A_tuple_that_a_helper_returns_is_followed() => Verify.Finds("""
        class C
        {
            void M(string host, bool isSecure)
            {
                var (scheme, port) = Pick(isSecure);
                var info = new WSManConnectionInfo({|WRM1003:new Uri($"{scheme}://{host}:{port}/wsman")|});
            }

            private static (string, int) Pick(bool isSecure) => isSecure ? ("https", 5986) : ("http", 5985);
        }
        """);

    [Theory]
    [InlineData("private static readonly")]
    [InlineData("private readonly")]
    public Task A_tuple_in_a_field_is_followed(string modifiers) => Verify.Finds($$"""
        class C
        {
            {{modifiers}} (string Scheme, int Port) Plain = ("http", 5985);

            void M(string host)
            {
                var info = new WSManConnectionInfo({|WRM1003:new Uri($"{Plain.Scheme}://{host}:{Plain.Port}/wsman")|});
            }
        }
        """);

    [Fact]
    public Task A_constructor_that_stores_a_tuple_fills_its_fields() => Verify.Finds("""
        class C
        {
            private readonly string _host;
            private readonly WSManConnectionInfo _info;

            C(string host) => (_host, _info) = (host, new WSManConnectionInfo(new Uri("http://srv01:5985/wsman")) { {|WRM1001:NoEncryption = true|} });
        }
        """);

    [Fact]
    public Task Properties_that_are_set_together_are_set() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman"));
        ({|WRM1004:info.SkipCACheck|}, info.SkipCNCheck) = (true, true);
        """);

    [Fact]
    public Task A_tuple_that_grows_in_a_loop_comes_to_an_end() => Verify.FindsIn("""
        object all = ("http", 5985);
        while (flag)
        {
            all = (all, 1);
        }

        var info = new WSManConnectionInfo(new Uri(all + "://srv01/wsman"));
        """);
}
