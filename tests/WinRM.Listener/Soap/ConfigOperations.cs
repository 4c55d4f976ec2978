using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace WinRM.Listener.Soap;

/// <summary>Get and Enumerate of the configuration.</summary>
internal sealed class ConfigOperations(ListenerOptions options)
{
    private readonly ConcurrentDictionary<string, Queue<XElement>> _open = new();

    /// <summary>The configuration.</summary>
    public XElement Get(SoapRequest request) => request.Resource == ConfigDocument.Resource
        ? SoapAnswer.To(request, request.Action + "Response", ConfigDocument.Whole(options))
        : throw Unknown(request);

    /// <summary>Begins to list; with OptimizeEnumeration the first items come at once.</summary>
    public XElement Enumerate(SoapRequest request)
    {
        if (request.Resource != ConfigDocument.ListenerResource && request.Resource != ConfigDocument.Resource)
        {
            throw Unknown(request);
        }

        Queue<XElement> items = new(request.Resource == ConfigDocument.Resource ? [ConfigDocument.Whole(options)] : ConfigDocument.Listeners(options));
        XElement? wish = request.Content;
        List<XElement> first = wish?.Element(Names.Wsman + "OptimizeEnumeration") is null ? [] : Take(items, (string?)wish.Element(Names.Wsman + "MaxElements"));
        string id = "uuid:" + Guid.NewGuid();
        bool isOver = first.Count > 0 && items.Count == 0;
        if (!isOver)
        {
            _open[id] = items;
        }

        return SoapAnswer.To(request, request.Action + "Response", new XElement(
            Names.Enumeration + "EnumerateResponse",
            new XElement(Names.Enumeration + "EnumerationContext", isOver ? null : id),
            first.Count == 0 ? null : new XElement(Names.Wsman + "Items", first),
            isOver ? new XElement(Names.Wsman + "EndOfSequence") : null));
    }

    /// <summary>Goes on to list.</summary>
    public XElement Pull(SoapRequest request)
    {
        string id = (string?)request.Content?.Element(Names.Enumeration + "EnumerationContext") ?? "";
        if (!_open.TryGetValue(id, out Queue<XElement>? items))
        {
            throw new WsmanFaultException(FaultCode.Malformed, "n:InvalidEnumerationContext", "The enumeration context is unknown.");
        }

        List<XElement> next = Take(items, (string?)request.Content?.Element(Names.Enumeration + "MaxElements"));
        bool isOver = items.Count == 0;
        if (isOver)
        {
            _open.TryRemove(id, out _);
        }

        return SoapAnswer.To(request, request.Action + "Response", new XElement(
            Names.Enumeration + "PullResponse",
            isOver ? null : new XElement(Names.Enumeration + "EnumerationContext", id),
            new XElement(Names.Enumeration + "Items", next),
            isOver ? new XElement(Names.Enumeration + "EndOfSequence") : null));
    }

    private static List<XElement> Take(Queue<XElement> items, string? most)
    {
        int count = int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Max(1, number) : 1;
        return [.. Enumerable.Range(0, Math.Min(count, items.Count)).Select(_ => items.Dequeue())];
    }

    private static WsmanFaultException Unknown(SoapRequest request) => new(FaultCode.UnknownResource, "a:DestinationUnreachable", $"The resource {request.Resource} is unknown.");
}
