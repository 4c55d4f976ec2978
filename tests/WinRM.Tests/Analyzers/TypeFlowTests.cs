using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Fields, constructors and helpers of one type.</summary>
public sealed class TypeFlowTests
{
    [Theory]
    [InlineData("private const string Address")]
    [InlineData("private static readonly string Address")]
    [InlineData("private readonly string Address")]
    [InlineData("private string Address")]
    [InlineData("public string Address { get; }")]
    public Task An_address_in_a_member_that_never_changes_is_followed(string declaration) => Verify.Finds($$"""
        class C
        {
            {{declaration}} = "http://srv01:5985/wsman";

            WSManConnectionInfo Connect() => new WSManConnectionInfo({|WRM1003:new Uri(Address)|});
        }
        """.Replace("{ get; } =", "{ get; } ="));

    [Fact]
    public Task An_address_of_another_type_is_followed() => Verify.Finds("""
        static class Addresses
        {
            public static readonly Uri Server = new Uri("http://srv01:5985/wsman");
        }

        class C
        {
            WSManConnectionInfo Connect() => new WSManConnectionInfo({|WRM1003:Addresses.Server|});
        }
        """);

    [Fact]
    public Task A_field_that_other_members_store_into_is_unknown() => Verify.Finds("""
        class C
        {
            private string _address = "http://srv01:5985/wsman";

            public void Use(string address) => _address = address;

            WSManConnectionInfo Connect() => new WSManConnectionInfo(new Uri(_address));
        }
        """);

    [Fact]
    public Task What_a_constructor_sets_is_known_in_other_members() => Verify.Finds("""
        class C
        {
            private readonly WSManConnectionInfo _info;

            C(string host)
            {
                _info = new WSManConnectionInfo(new Uri($"http://{host}:5985/wsman"));
            }

            void UseBasic()
            {
                {|WRM1002:_info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
            }
        }
        """);

    [Fact]
    public Task What_a_constructor_leaves_to_other_members_is_not_judged_by_defaults() => Verify.Finds("""
        class C
        {
            private readonly WSManConnectionInfo _info = new WSManConnectionInfo();

            C()
            {
                _info.AuthenticationMechanism = AuthenticationMechanism.Basic;
            }

            void Connect(string host)
            {
                _info.Scheme = "https";
                _info.ComputerName = host;
                RunspaceFactory.CreateRunspace(_info);
            }
        }
        """);

    [Fact]
    public Task A_connection_in_a_field_is_judged_where_it_is_made() => Verify.Finds("""
        class C
        {
            private readonly WSManConnectionInfo _info = new WSManConnectionInfo(new Uri("https://srv01:5986/wsman")) { {|WRM1004:SkipCACheck = true|} };

            Runspace Open() => RunspaceFactory.CreateRunspace(_info);
        }
        """);

    [Fact]
    public Task A_field_whose_object_only_this_member_changes_is_judged() => Verify.Finds("""
        class C
        {
            private WSManConnectionInfo _info;

            public void Prepare(bool secure)
            {
                if (secure)
                {
                    _info = new WSManConnectionInfo(new Uri("https://server:5986/wsman"));
                }
                else
                {
                    _info = new WSManConnectionInfo({|WRM1003:new Uri("http://server:5985/wsman")|});
                }

                _info.OpenTimeout = 60000;
            }

            public void Forget() => _info = null;
        }
        """);

    [Fact]
    public Task A_helper_that_configures_an_object_is_followed() => Verify.Finds("""
        class C
        {
            void Connect(string host)
            {
                var info = new WSManConnectionInfo(new Uri($"http://{host}:5985/wsman"));
                Configure(info);
                RunspaceFactory.CreateRunspace(info);
            }

            private static void Configure(WSManConnectionInfo info)
            {
                {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
            }
        }
        """);

    [Fact]
    public Task A_helper_that_makes_an_object_safe_is_believed() => Verify.Finds("""
        class C
        {
            void Connect(string host)
            {
                var info = Create("http");
                info.Scheme = "https";
                Harden(info);
                RunspaceFactory.CreateRunspace(info);
            }

            private static WSManConnectionInfo Create(string scheme) => new WSManConnectionInfo(scheme, "srv01", 0, "/wsman", "", null) { NoEncryption = true };

            private static void Harden(WSManConnectionInfo info) => info.NoEncryption = false;
        }
        """);

    [Fact]
    public Task A_helper_is_judged_with_the_arguments_of_each_call() => Verify.Finds("""
        class C
        {
            void Connect()
            {
                RunspaceFactory.CreateRunspace(Create("https://srv01:5986/wsman", AuthenticationMechanism.Basic));
                RunspaceFactory.CreateRunspace(Create("http://srv02:5985/wsman", AuthenticationMechanism.Basic));
            }

            private static WSManConnectionInfo Create(string address, AuthenticationMechanism mechanism)
            {
                var info = new WSManConnectionInfo(new Uri(address));
                {|WRM1002:info.AuthenticationMechanism = mechanism|};
                return info;
            }
        }
        """);

    [Fact]
    public Task A_local_function_is_followed() => Verify.FindsIn("""
        var info = new WSManConnectionInfo(new Uri("http://srv01:5985/wsman"));
        Configure();
        RunspaceFactory.CreateRunspace(info);

        void Configure() => {|WRM1002:info.AuthenticationMechanism = AuthenticationMechanism.Basic|};
        """);

    [Fact]
    public Task A_property_with_a_getter_is_followed() => Verify.Finds("""
        class C
        {
            private string Host => "srv01";

            private Uri Address => new Uri("http://" + Host + ":5985/wsman");

            WSManConnectionInfo Connect() => new WSManConnectionInfo({|WRM1003:Address|});
        }
        """);

    [Fact]
    public Task A_virtual_helper_may_be_another_one() => Verify.Finds("""
        class C
        {
            protected virtual Uri Address => new Uri("http://srv01:5985/wsman");

            WSManConnectionInfo Connect() => new WSManConnectionInfo(Address) { AuthenticationMechanism = AuthenticationMechanism.Basic };
        }
        """);

    [Fact]
    public Task What_is_passed_by_reference_to_unknown_code_is_unknown() => Verify.Finds("""
        abstract class C
        {
            protected abstract void Choose(ref string address, out AuthenticationMechanism mechanism);

            WSManConnectionInfo Connect()
            {
                string address = "http://srv01:5985/wsman";
                AuthenticationMechanism mechanism = AuthenticationMechanism.Basic;
                Choose(ref address, out mechanism);
                return new WSManConnectionInfo(new Uri(address)) { AuthenticationMechanism = mechanism };
            }
        }
        """);

    [Fact]
    public Task What_a_helper_stores_by_reference_is_known() => Verify.Finds("""
        class C
        {
            WSManConnectionInfo Connect()
            {
                Choose(out string address);
                return new WSManConnectionInfo({|WRM1003:new Uri(address)|});
            }

            private void Choose(out string address) => address = "http://srv01:5985/wsman";
        }
        """);

    [Fact]
    public Task Helpers_that_call_each_other_end() => Verify.Finds("""
        class C
        {
            private WSManConnectionInfo Create(int left) => left == 0 ? new WSManConnectionInfo({|WRM1003:new Uri("http://srv01:5985/wsman")|}) : Again(left - 1);

            private WSManConnectionInfo Again(int left) => Create(left);

            void Connect() => RunspaceFactory.CreateRunspace(Create(3));
        }
        """);

    [Fact]
    public Task A_deconstructed_variable_is_unknown() => Verify.FindsIn("""
        string address = "http://srv01:5985/wsman";
        (address, _) = (host, user);
        var info = new WSManConnectionInfo(new Uri(address));
        """);

    [Fact]
    public Task An_address_that_is_added_to_is_followed() => Verify.FindsIn("""
        string address = "http://";
        address += host;
        address += ":5985/wsman";
        var info = new WSManConnectionInfo({|WRM1003:new Uri(address)|});
        """);

    [Theory]
    [InlineData("new Uri(string.Format(\"http://{0}:{1}/wsman\", host, 5985))")]
    [InlineData("new Uri(string.Concat(\"http://\", host, \":5985/wsman\"))")]
    [InlineData("new Uri(new Uri(\"http://srv01:5985\"), \"/wsman\")")]
    [InlineData("new Uri(\"http://srv01:5985/wsman\".ToString(), UriKind.Absolute)")]
    public Task An_address_in_any_form_is_read(string address) => Verify.FindsIn($"var info = new WSManConnectionInfo({{|WRM1003:{address}|}});");

    [Theory]
    [InlineData("new UriBuilder({|WRM1003:\"http\"|}, host, 5985, \"wsman\").Uri")]
    [InlineData("new UriBuilder { {|WRM1003:Scheme = \"http\"|}, Host = host, Port = 5985, Path = \"wsman\" }.Uri")]
    [InlineData("new Uri(new UriBuilder({|WRM1003:\"http\"|}, host, 5985, \"wsman\").ToString())")]
    public Task An_address_in_parts_is_blamed_at_its_scheme(string address) => Verify.FindsIn($"var info = new WSManConnectionInfo({address});");

    [Theory]
    [InlineData("new UriBuilder(\"https\", host, 5986, \"wsman\").Uri")]
    [InlineData("new UriBuilder(\"http\", \"localhost\", 5985, \"wsman\").Uri")]
    [InlineData("new UriBuilder(user, host).Uri")]
    [InlineData("new Uri(string.Format(\"{0}://{1}:5985/wsman\", user, host))")]
    public Task An_address_in_any_form_is_silent_when_safe_or_unknown(string address) => Verify.FindsIn($"var info = new WSManConnectionInfo({address});");
}
