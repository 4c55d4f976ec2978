using System.Linq;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.Rules;

public class WRM4001Tests
{
    public const string Id = "WRM4001";

    [Theory]
    [InlineData("service: Basic", "Yes")]
    [InlineData("service: Basic?", "Maybe")]
    [InlineData("service: -Basic", "No")]
    [InlineData("service:", "No")]
    [InlineData("client: Basic", "Yes")]
    [InlineData("client: Basic?", "Maybe")]
    [InlineData("client: -Basic", "No")]
    // The product default of the client, and a dump of it
    [InlineData("client:", "No")]
    [InlineData("client: Basic@default", "No")]
    [InlineData("client: Basic?@default", "No")]
    [InlineData("client: Basic@context", "No")]
    [InlineData("service: Basic@context", "No")]
    // A policy or an outer scope
    [InlineData("client: Basic@inherited", "Yes")]
    [InlineData("service: Basic@inherited", "Yes")]
    [InlineData("service: -Basic@inherited", "No")]
    [InlineData("service: Basic?@inherited", "Maybe")]
    // Several worlds
    [InlineData("service: Basic | -Basic", "Yes")]
    [InlineData("service: -Basic | Basic?", "Maybe")]
    // Other mechanisms
    [InlineData("service: Digest", "No")]
    [InlineData("service: Certificate", "No")]
    [InlineData("service: Negotiate", "No")]
    // Only configurations
    [InlineData("http Basic", "No")]
    [InlineData("machine: Basic", "No")]
    public void The_verdict_follows_the_table(string subject, string verdict) => Assert.Equal(verdict, Build.Verdict(Id, subject));

    [Theory]
    [InlineData("service: Basic", "Basic", "")]
    [InlineData("client: Basic@inherited", "Basic@inherited", "")]
    public void The_deciding_line_is_blamed_and_the_others_are_named(string subject, string blamed, string related)
    {
        Finding finding = Build.Found(Id, subject);
        Assert.Equal(blamed, finding.Location);
        Assert.Equal(related, string.Join(" ", finding.Places()));
    }

    [Theory]
    [InlineData("service: Basic", "in the WinRM service configuration: one connection over HTTP, or one proxy that inspects TLS, gives the password away", "Set it to false and use Kerberos, Negotiate or certificates.")]
    [InlineData("client: Basic", "in the WinRM client configuration", "Set it to false and use Kerberos, Negotiate or certificates.")]
    public void The_message_names_the_danger_and_the_way_out(string subject, string danger, string wayOut)
    {
        string message = Build.Found(Id, subject).Message;
        Assert.Contains(danger, message, System.StringComparison.Ordinal);
        Assert.EndsWith(wayOut, message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_between_too_many_paths_is_possible()
    {
        Worlds many = Worlds.Of(Enumerable.Range(1, 17).Select(port => Build.World($"port={port} {(port == 1 ? "Basic" : "-Basic")}")));
        Assert.Equal(Tri.Maybe, Build.Verdict(Id, Build.Subject("service", many)));
    }
}
