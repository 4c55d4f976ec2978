namespace WinRM.Lint.Scripts;

/// <summary>One piece of text in XML: what an element holds, or an attribute.</summary>
/// <param name="Element">The element's name without prefix.</param>
/// <param name="Attribute">The attribute's name, or null for the text of the element.</param>
/// <param name="Parent">A number that tells elements apart: the one around the element, or the element itself for an attribute.</param>
/// <param name="Text">The text, entities decoded.</param>
internal sealed record MarkupValue(string Element, string? Attribute, int Parent, MappedText Text)
{
    /// <summary>The name under which the text stands.</summary>
    public string Name => Attribute ?? Element;
}
