using System.Threading.Tasks;
using Xunit;

namespace WinRM.Tests.Analyzers;

/// <summary>Commands whose parameters come from a dictionary, or from a function that adds them.</summary>
public sealed class CommandHelperTests
{
    [Theory]
    [InlineData("""new() { ["ComputerName"] = host, ["Authentication"] = "{|WRM1002:Basic|}" }""")]
    [InlineData("""new Dictionary<string, object> { { "ComputerName", host }, { "Authentication", AuthenticationMechanism.{|WRM1002:Basic|} } }""")]
    [InlineData("""new(StringComparer.OrdinalIgnoreCase) { { "ConnectionUri", new Uri("http://mail.example.com/powershell") }, { "Authentication", "{|WRM1002:Basic|}" } }""")]
    [InlineData("""new(Common(host)) { ["Authentication"] = "{|WRM1002:Basic|}" }""")]
    [InlineData("""new(Common(host)) { ["Authentication"] = "Basic", ["UseSSL"] = true }""")]
    [InlineData("""new() { ["ComputerName"] = host, ["Authentication"] = "Basic", ["UseSSL"] = true }""")]
    [InlineData("""new() { ["ConnectionUri"] = new Uri("https://mail.example.com/powershell"), ["Authentication"] = "Basic" }""")]
    public Task A_function_that_returns_the_parameters_is_followed(string made)
    {
        // A mark around a member name takes in its type.
        made = made.Replace("AuthenticationMechanism.{|WRM1002:Basic|}", "{|WRM1002:AuthenticationMechanism.Basic|}");
        return Verify.Finds($$"""
            class C
            {
                void M(string host) => PowerShell.Create().AddCommand("New-PSSession").AddParameters(Describe(host)).Invoke();
                static Dictionary<string, object> Common(string host) => new() { ["ComputerName"] = host };
                static Dictionary<string, object> Describe(string host) { return {{made.Replace("new() {", "new Dictionary<string, object> {").Replace("new(", "new Dictionary<string, object>(")}}; }
            }
            """.Insert(0, "using System.Collections.Generic;\n"));
    }

    [Fact]
    public Task What_the_function_is_called_with_is_what_it_says() => In("""
        void M(string host)
        {
            PowerShell.Create().AddCommand("New-PSSession").AddParameters(Login(host, "{|WRM1002:Basic|}")).Invoke();
            PowerShell.Create().AddCommand("New-PSSession").AddParameters(Login(host, "Kerberos")).AddParameter("UseSSL").Invoke();

            static Hashtable Login(string host, string mechanism) => new() { { "ComputerName", host }, { "Authentication", mechanism } };
        }
        """);

    [Fact]
    public Task A_dictionary_may_be_filled_by_statements() => In("""
        void M(string host, bool secure)
        {
            var first = new Dictionary<string, object>();
            first["ComputerName"] = host;
            first.Add("Authentication", "{|WRM1002:Basic|}");
            PowerShell.Create().AddCommand("New-PSSession").AddParameters(first).Invoke();

            Dictionary<string, object> second = new() { ["ComputerName"] = host, ["Authentication"] = "Basic" };
            second["Authentication"] = "Negotiate";
            second["UseSSL"] = true;
            PowerShell.Create().AddCommand("New-PSSession").AddParameters(second).Invoke();

            var third = Start(host);
            Extend(third);
            PowerShell.Create().AddCommand("New-PSSession").AddParameters(third).AddParameter("Authentication", "Basic").Invoke();
        }

        static Dictionary<string, object> Start(string host)
        {
            var made = new Dictionary<string, object>();
            made.Add("ComputerName", host);
            return made;
        }

        static void Extend(IDictionary parameters) => parameters.Add("UseSSL", true);
        """);

    [Fact]
    public Task A_dictionary_may_stand_in_a_field() => In("""
        private static readonly Dictionary<string, object> s_login = new() { ["Authentication"] = "{|WRM1002:Basic|}" };
        private readonly Hashtable _open = new() { ["Authentication"] = "Basic" };

        C() => _open["UseSSL"] = true;

        void M(string host)
        {
            PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameters(s_login).Invoke();
            PowerShell.Create().AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameters(_open).Invoke();
        }
        """);

    [Fact]
    public Task A_loop_over_the_parameters_gives_them_all() => In("""
        void M(string host)
        {
            var login = new Dictionary<string, object> { ["ComputerName"] = host, ["Authentication"] = "{|WRM1002:Basic|}" };
            using var shell = PowerShell.Create();
            shell.AddCommand("New-PSSession");
            foreach (var (name, value) in login)
            {
                shell.AddParameter(name, value);
            }

            shell.Invoke();
        }

        void N(string host, Dictionary<string, object> more)
        {
            using var shell = PowerShell.Create();
            shell.AddCommand("New-PSSession").AddParameter("ComputerName", host).AddParameter("Authentication", "Basic");
            foreach (var pair in more)
            {
                shell.AddParameter(pair.Key, pair.Value);
            }

            shell.Invoke();
        }
        """);

    [Fact]
    public Task A_local_function_gives_a_captured_command_its_parameters() => In("""
        void M(PowerShell shell, string host)
        {
            var endpoint = new UriBuilder { Scheme = Uri.UriSchemeHttp, Host = host, Path = "wsman" };
            var command = new PSCommand();
            command.AddCommand("New-PSSession");
            With("ConnectionUri", endpoint.Uri);
            With("Authentication", {|WRM1002:AuthenticationMechanism.Basic|});
            shell.Commands = command;
            shell.Invoke();

            void With(string name, object value) => command.AddParameter(name, value);
        }

        void N(PowerShell shell, string host)
        {
            var endpoint = new UriBuilder(Uri.UriSchemeHttps, host);
            var command = new PSCommand();
            command.AddCommand("New-PSSession");
            Action<string, object> with = (name, value) => command.AddParameter(name, value);
            with("ConnectionUri", endpoint.Uri);
            with("Authentication", AuthenticationMechanism.Basic);
            shell.Commands = command;
            shell.Invoke();
        }
        """);

    [Fact]
    public Task A_method_gives_a_command_that_it_gets_its_parameters() => In("""
        void M(PowerShell shell, string host)
        {
            shell.AddCommand("New-PSSession");
            Add(shell, "ComputerName", host);
            Add(shell, "Authentication", "{|WRM1002:Basic|}");
            AddIf(shell, false, "UseSSL");
            shell.Invoke();
        }

        void N(PowerShell shell, string host)
        {
            shell.AddCommand("New-PSSession");
            Add(shell, "ComputerName", host);
            Add(shell, "Authentication", "Basic");
            AddIf(shell, true, "UseSSL");
            shell.Invoke();
        }

        static void Add(PowerShell shell, string name, object? value = null)
        {
            if (value != null)
            {
                shell.AddParameter(name, value);
            }
        }

        static void AddIf(PowerShell shell, bool wanted, string name)
        {
            if (wanted)
            {
                shell.AddParameter(name);
            }
        }
        """);

    [Fact]
    public Task A_field_keeps_the_command() => In("""
        private readonly PSCommand _command = new();

        void M(PowerShell shell, string host)
        {
            _command.AddCommand("New-PSSession");
            With("ComputerName", host);
            With("Authentication", "{|WRM1002:Basic|}");
            shell.Commands = _command;
            shell.Invoke();
        }

        private void With(string name, object value) => _command.AddParameter(name, value);
        """);

    [Theory]
    [InlineData("""new UriBuilder("http", host, 5985, "wsman").Uri""", true)]
    [InlineData("""new UriBuilder { Host = host }.Uri""", true)]
    [InlineData("""new UriBuilder("http://" + host).ToString()""", true)]
    [InlineData("""new UriBuilder("https", host, 5986, "wsman").Uri""", false)]
    [InlineData("""new UriBuilder(host) { Scheme = "https" }.Uri""", false)]
    [InlineData("""new UriBuilder(host).Uri""", false)]
    public Task An_address_may_come_from_its_builder(string address, bool isHttp) => In($$"""
        void M(string host) => PowerShell.Create().AddCommand("New-PSSession").AddParameter("ConnectionUri", {{address}}).AddParameter("Authentication", "{{(isHttp ? "{|WRM1002:Basic|}" : "Basic")}}").Invoke();
        """);

    private static Task In(string members) => Verify.Finds($$"""
        class C
        {
        {{members}}
        }
        """.Insert(0, "using System.Collections;\nusing System.Collections.Generic;\n"));
}
