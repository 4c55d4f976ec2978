using System;
using System.Collections.Generic;

namespace WinRM.Lint.Scripts;

/// <summary>Names under which files explain themselves: what stands there is never a command.</summary>
internal static class Prose
{
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "description", "descriptions", "desc", "longdescription", "shortdescription", "title", "displayname", "display", "friendlyname", "comment", "comments", "summary",
        "synopsis", "label", "labels", "labelstring", "help", "helpmarkdown", "helptext", "doc", "docs", "documentation", "note", "notes", "remark", "remarks", "rationale", "reason",
        "message", "messages", "msg", "failmsg", "successmsg", "annotations", "example", "examples", "usage", "readme", "text", "tooltip", "instructions", "prompt", "caption",
        "author", "tags", "keywords", "changelog", "releasenotes", "stdout", "stderr", "output", "expected", "remediation", "recommendation", "fixtext", "checktext", "checkcontent",
        "impact", "audit", "prose", "hint", "warning", "echo", "when", "changedwhen", "failedwhen", "until",
    };

    private static readonly string[] s_files = [".md", ".rst", ".adoc", ".html", ".htm"];

    /// <summary>Is it such a name, or a documentation file's?</summary>
    public static bool IsUnder(string name) =>
        s_names.Contains(name.AsSpan().ContainsAny('-', '_') ? name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) : name)
        || (name.Contains('.', StringComparison.Ordinal) && Array.Exists(s_files, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
