using System.Collections.Generic;
using System.Xml;
using System.Xml.Linq;

namespace WinRM.Transport.Soap;

/// <summary>One page of an enumeration.</summary>
/// <param name="Items">Its instances.</param>
/// <param name="Context">What the next page is asked with; null at the end.</param>
internal sealed record EnumerationPage(IReadOnlyList<XElement> Items, string? Context)
{
    private const string MostItems = "32000";

    /// <summary>The request for the first page; servers that can answer with instances at once do.</summary>
    public static WsmRequest Begin(string resource) => new(Names.Enumeration + "/Enumerate", resource, static xml =>
    {
        xml.WriteStartElement("n", "Enumerate", Names.Enumeration);
        xml.WriteElementString("w", "OptimizeEnumeration", Names.Management, "");
        xml.WriteElementString("w", "MaxElements", Names.Management, MostItems);
        xml.WriteEndElement();
    });

    /// <summary>The request for another page.</summary>
    public static WsmRequest Pull(string resource, string context) => new(Names.Enumeration + "/Pull", resource, xml =>
    {
        xml.WriteStartElement("n", "Pull", Names.Enumeration);
        xml.WriteElementString("n", "EnumerationContext", Names.Enumeration, context);
        xml.WriteElementString("n", "MaxElements", Names.Enumeration, MostItems);
        xml.WriteEndElement();
    });

    /// <summary>Reads an EnumerateResponse or PullResponse.</summary>
    public static EnumerationPage Read(XmlDictionaryReader xml)
    {
        XElement answer = (XElement)XNode.ReadFrom(xml);
        List<XElement> items = [];
        string? context = null;
        bool isEnd = false;
        foreach (XElement element in answer.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "Items":
                    items.AddRange(element.Elements());
                    break;
                case "EnumerationContext":
                    context = element.Value is { Length: > 0 } value ? value : null;
                    break;
                case "EndOfSequence":
                    isEnd = true;
                    break;
            }
        }

        return new EnumerationPage(items, isEnd ? null : context);
    }
}
