using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using WinRM.Rules;
using WinRM.Rules.Stacks;
using Xunit;

namespace WinRM.Tests.Rules;

public class StacksTests
{
    [Fact]
    public void Every_stack_is_listed_once()
    {
        IEnumerable<Stack> declared = typeof(AllStacks).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(AllStacks).Namespace)
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(Stack))
            .Select(static field => (Stack)field.GetValue(null)!);
        Assert.Equal(declared.OrderBy(static stack => stack.Name), AllStacks.Rows.OrderBy(static stack => stack.Name));
    }

    [Fact]
    public void Every_stack_has_a_name_of_its_own_and_a_source()
    {
        Assert.All(AllStacks.Rows, static stack => Assert.False(string.IsNullOrWhiteSpace(stack.Name) || string.IsNullOrWhiteSpace(stack.Source)));
        Assert.Equal(AllStacks.Rows.Count, AllStacks.Rows.Select(static stack => stack.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("pywinrm", "https", "Basic")]
    [InlineData("pypsrp", "https", "Negotiate, Kerberos")]
    [InlineData("powershell", "http", "Negotiate, Kerberos")]
    [InlineData("mi", "http", "Negotiate, Kerberos")]
    [InlineData("winrm", "http", "Negotiate, Kerberos")]
    public void A_connection_with_nothing_stated_has_the_defaults_of_its_stack(string stack, string scheme, string mechanisms)
    {
        World world = Complete(stack, "");
        Assert.Equal(scheme, world[Settings.Scheme]!.Setting.Format(world[Settings.Scheme]!.Value!.Value));
        Assert.Equal(mechanisms, Offered(world).ToString());
        Assert.All(world.Facts, static fact => Assert.Equal(Origin.Default, fact.Origin));
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("neutral")]
    [InlineData("pywinrm")]
    [InlineData("powershell")]
    public void Every_connection_encrypts_verifies_and_goes_direct_until_told_otherwise(string stack)
    {
        World world = Complete(stack, "");
        World expected = Build.World("-loopback -NoEncryption Seals CA CN proxy=None -ProxyCredential proxyauth=None");
        Assert.All(expected.Facts, fact => Assert.Equal(fact, world[fact.Setting]));
    }

    [Theory]
    [InlineData("pywinrm", "port=5985", "scheme: http (pywinrm takes it from port 5985)")]
    [InlineData("pywinrm", "port=5986", "scheme: https (pywinrm takes it from port 5986)")]
    [InlineData("pywinrm", "port=80", "scheme: https (pywinrm takes it from port 80)")]
    [InlineData("pywinrm", "port?", "scheme: unknown (the port is not known)")]
    [InlineData("pywinrm", "port=5985 https", "scheme: https")]
    [InlineData("pywinrm", "port=5985 http?", "scheme: unknown")]
    [InlineData("pypsrp", "port=5985", "scheme: http (pypsrp takes it from port 5985)")]
    [InlineData("pypsrp", "port=443", "scheme: https (pypsrp takes it from port 443)")]
    [InlineData("powershell", "port=5986", "scheme: http (default of PowerShell remoting)")]
    [InlineData("mi", "port=5986", "scheme: http (default of Microsoft.Management.Infrastructure)")]
    public void The_port_decides_the_scheme_where_the_stack_lets_it(string stack, string words, string scheme) =>
        Assert.Equal(scheme, Complete(stack, words)[Settings.Scheme]!.Describe());

    [Fact]
    public void A_scheme_that_comes_from_the_port_stands_at_the_port() => Assert.Equal("port=5985", Complete("pywinrm", "port=5985")[Settings.Scheme]!.Location);

    [Theory]
    [InlineData("Kerberos", "Kerberos")]
    [InlineData("-Basic", "None")]
    [InlineData("-Kerberos", "None")]
    [InlineData("Kerberos Basic?", "Kerberos")]
    [InlineData("Kerberos? -Digest", "None")]
    public void One_stated_mechanism_replaces_the_default(string words, string offered)
    {
        World world = Complete("pywinrm", words);
        Assert.Equal(offered, Offered(world).ToString());
    }

    [Theory]
    [InlineData("Kerberos?")]
    [InlineData("Kerberos? Digest?")]
    public void Where_the_choice_cannot_be_known_the_default_cannot_either(string words)
    {
        World world = Complete("pywinrm", words);
        Assert.True(world.Is(Settings.OffersBasic).IsMaybe);
        Assert.True(world.Is(Settings.OffersNegotiate).IsNo);
    }

    [Theory]
    [InlineData("client", "AllowUnencrypted: off", "Basic: on")]
    [InlineData("service", "AllowUnencrypted: off", "Basic: off")]
    public void A_configuration_has_the_product_defaults_and_nothing_of_a_connection(string prefix, params string[] expected)
    {
        World world = Complete(prefix, "");
        Assert.Equal(expected.Order(), world.Facts.Select(static fact => fact.Describe().Split(" (")[0]).Order());
    }

    [Fact]
    public void What_was_stated_is_never_replaced() =>
        CsCheck.Check.Sample(CsCheck.Gen.Select(Build.AnyWorld(), CsCheck.Gen.Int[0, AllStacks.Rows.Count - 1]), static (world, row) =>
        {
            foreach (SubjectKind kind in System.Enum.GetValues<SubjectKind>())
            {
                World complete = AllStacks.Rows[row].Complete(kind, world);
                Assert.All(world.Facts, fact => Assert.Same(fact, complete[fact.Setting]));
                Assert.Equal(complete, AllStacks.Rows[row].Complete(kind, complete));
            }
        });

    private static World Complete(string prefix, string words)
    {
        Subject subject = Build.Subject(prefix, Build.Worlds(words));
        return subject.Stack?.Complete(subject.Kind, subject.Worlds[0]) ?? Stack.CompleteKind(subject.Kind, subject.Worlds[0]);
    }

    private static Mechanisms Offered(World world) =>
        Settings.Offers.Where(offer => world.Is(offer.Value).IsYes).Aggregate(Mechanisms.None, static (all, offer) => all | offer.Key);
}
