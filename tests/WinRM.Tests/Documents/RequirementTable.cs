using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;

namespace WinRM.Tests.Documents;

/// <summary>What the norm asks for, and what of the project sees to it.</summary>
internal static class RequirementTable
{
    // What the reference transport does about each requirement.
    private static readonly Dictionary<string, string> s_transport = new()
    {
        ["N1"] = "decides all four combinations before a byte is sent",
        ["N2"] = "HTTPS, through a proxy in a CONNECT tunnel, is the default",
        ["N3"] = "refuses a proxy credential for an HTTP endpoint, and a 407 on HTTP",
        ["N4"] = "two credentials in two contexts, never mixed or reused",
        ["N5"] = "HTTP through a proxy only with message encryption",
        ["N6"] = "tells a proxy that strips authentication",
        ["N7"] = "separate parameters for the two credentials",
        ["N8"] = "detects shared connections with a second, unauthenticated connection",
        ["N9"] = "checks the HTTP version that the proxy speaks",
        ["N10"] = "tells on which side of the proxy a connection was lost",
        ["N11"] = "empty requests until the authentication is complete, then encrypted data",
        ["N12"] = "the first message goes over the connection that was authenticated, or not at all",
        ["N13"] = "one connection for each identity; authentication that has to be repeated is counted and told",
        ["N14"] = "these three mechanisms over HTTP and no other",
        ["N15"] = "the reference listener refuses unencrypted traffic and has no switch for it",
        ["N16"] = "has no way to send an unencrypted message over HTTP",
        ["N17"] = "is tested against proxies that read, inject, replay and share",
        ["N18"] = "uses a proxy of the machine only when the caller names it",
    };

    public static void Write(Markdown document, DocumentSource source)
    {
        document.Heading(2, "The requirements and what enforces them", "requirements").Block(
            $"The norm is Microsoft's article [{Norm.Title}]({Norm.Address}). Its requirements, in words of our own, with the rules that enforce each, "
            + "what the reference transport does about it, and where it is tested:");
        document.Table(
            ["", "section of the article", "requirement", "rules", "reference transport", "tests"],
            Norm.All.Select(requirement => (IReadOnlyList<string>)
            [
                requirement.Id, $"[{requirement.Heading}]({Norm.AddressOf(requirement.Heading)})", requirement.Text,
                Cell(RulesOf(source, requirement).Select(static rule => Markdown.Link(rule.Id)), "none: a matter of the transport"),
                s_transport[requirement.Id],
                string.Join(", ", RulesOf(source, requirement).Where(rule => !source.IsPlanned(rule)).Select(TestOf).Concat(source.TransportTests[requirement.Id]).Select(static test => $"`{test}`")),
            ]));
    }

    private static IEnumerable<Rule> RulesOf(DocumentSource source, Requirement requirement) => source.Rules.Where(rule => rule.Norms.Contains(requirement.Id));

    /// <summary>The folder of a rule's cases; every rule that is found has one.</summary>
    private static string TestOf(Rule rule) => $"tests/cases/{rule.Id}";

    private static string Cell(IEnumerable<string> entries, string none) => string.Join(", ", entries.DefaultIfEmpty(none));
}
