using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using WinRM.Analyzers.Apis;

namespace WinRM.Analyzers.Flow;

/// <summary>The watched objects of one run of a member; the same expression or symbol is always the same object.</summary>
internal sealed class SiteTable
{
    private readonly Dictionary<(SyntaxNode, Api), Site> _made = new();
    private readonly Dictionary<ISymbol, Site> _held = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Api, Site> _shared;
    private readonly Dictionary<CaptureId, IOperation> _captured = new();
    private readonly Dictionary<SyntaxNode, SiteTable> _calls = new();

    public SiteTable()
        : this(new Dictionary<Api, Site>())
    {
    }

    private SiteTable(Dictionary<Api, Site> shared) => _shared = shared;

    /// <summary>Remembers what a flow capture stands for, in case it is assigned to.</summary>
    public void Capture(IFlowCaptureOperation capture) => _captured[capture.Id] = capture.Value;

    /// <summary>What a flow capture stands for.</summary>
    public IOperation? Captured(CaptureId id) => _captured.TryGetValue(id, out IOperation? operation) ? operation : null;

    /// <summary>The objects of a helper when it is called from here: each call makes its own, but shared objects stay the same.</summary>
    public SiteTable Of(SyntaxNode call)
    {
        if (!_calls.TryGetValue(call, out SiteTable? table))
        {
            table = new SiteTable(_shared);
            _calls.Add(call, table);
        }

        return table;
    }

    /// <summary>The object that an expression creates.</summary>
    public Site Created(SyntaxNode syntax, ITypeSymbol? type, Api api) => Of(syntax, type, api, isCreated: true);

    /// <summary>The object that other code returns.</summary>
    public Site Returned(SyntaxNode syntax, ITypeSymbol type, Api api) => Of(syntax, type, api, isCreated: false);

    /// <summary>The object that a variable holds when the member begins.</summary>
    public Site Held(ISymbol symbol, ITypeSymbol type, Api api, SyntaxNode syntax)
    {
        if (!_held.TryGetValue(symbol, out Site? site))
        {
            site = new Site(api, syntax, type, false);
            _held.Add(symbol, site);
        }

        return site;
    }

    /// <summary>The one object of its kind, as the configuration of the machine.</summary>
    public Site Shared(Api api, SyntaxNode syntax)
    {
        if (!_shared.TryGetValue(api, out Site? site))
        {
            site = new Site(api, syntax, null, true);
            _shared.Add(api, site);
        }

        return site;
    }

    private Site Of(SyntaxNode syntax, ITypeSymbol? type, Api api, bool isCreated)
    {
        if (!_made.TryGetValue((syntax, api), out Site? site))
        {
            site = new Site(api, syntax, type, isCreated);
            _made.Add((syntax, api), site);
        }

        return site;
    }
}
