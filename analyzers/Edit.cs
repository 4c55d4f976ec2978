using Microsoft.CodeAnalysis.Text;

namespace WinRM.Analyzers;

/// <summary>A stretch of a source file and what to write instead.</summary>
internal readonly struct Edit
{
    /// <summary>An edit.</summary>
    public Edit(TextSpan span, string newText)
    {
        Span = span;
        NewText = newText;
    }

    /// <summary>What is replaced; empty to insert.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// The text that stands there afterwards. A name that begins with global:: is shortened as far as the usings allow.
    /// </summary>
    public string NewText { get; }
}
