using System.Linq;

namespace WinRM.Tests.Documents;

/// <summary>Writes rules.md: what the rules find, why, and what they enforce, for readers who have never seen WinRM.</summary>
internal static class RulesDocument
{
    /// <summary>Path in the repository.</summary>
    public const string Path = "rules.md";

    /// <summary>The whole document.</summary>
    public static string Write(DocumentSource source)
    {
        Markdown document = new();
        document.Block("# WinRM Analyzers: the rules").Block(
            "<!-- Written from rules/ and tests/cases/ by tests/WinRM.Tests/Documents/RulesDocument.cs; changes made here are lost. -->");
        document.Block(Introduction.Text);
        RuleIndex.Write(document, source);
        foreach (RuleGroup group in RuleGroup.All)
        {
            document.Heading(2, group.Title, group.Anchor);
            document.Block(group.Text);
            foreach (WinRM.Rules.Rule rule in source.Rules.Where(group.Holds))
            {
                RuleSection.Write(document, source, rule);
            }
        }

        RequirementTable.Write(document, source);
        StackTable.Write(document);
        ProxyTable.Write(document);
        NotRead.Write(document);
        return document.ToString();
    }
}
