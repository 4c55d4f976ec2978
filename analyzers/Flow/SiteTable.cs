using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <summary>The watched objects of one member; the same expression or symbol is always the same object.</summary>
internal sealed class SiteTable
{
    private readonly Dictionary<SyntaxNode, Site> _created = new();
    private readonly Dictionary<ISymbol, Site> _held = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<CaptureId, IOperation> _captured = new();

    /// <summary>Remembers what a flow capture stands for, in case it is assigned to.</summary>
    public void Capture(IFlowCaptureOperation capture) => _captured[capture.Id] = capture.Value;

    /// <summary>What a flow capture stands for.</summary>
    public IOperation? Captured(CaptureId id) => _captured.TryGetValue(id, out IOperation? operation) ? operation : null;

    /// <summary>The object that an expression creates.</summary>
    public Site Created(IOperation creation, Api api)
    {
        if (!_created.TryGetValue(creation.Syntax, out Site? site))
        {
            site = new Site(api, creation.Syntax, true);
            _created.Add(creation.Syntax, site);
        }

        return site;
    }

    /// <summary>The object that a variable holds when the member begins.</summary>
    public Site Held(ISymbol symbol, Api api, SyntaxNode syntax)
    {
        if (!_held.TryGetValue(symbol, out Site? site))
        {
            site = new Site(api, syntax, false);
            _held.Add(symbol, site);
        }

        return site;
    }
}
