using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>A request, or its address, which overrides what the client says; a relative address adds to the client's.</summary>
internal sealed class RequestMapping : Mapping
{
    private static readonly Setting[] s_request = Settings.Offers.Select(static offer => offer.Value).Concat(new[] { Settings.Scheme, Settings.Loopback, Settings.Port, Settings.StackSeals }).ToArray();

    public override IReadOnlyList<Setting> Takes => s_request;

    public override World Take(World world, Api giver, World given, ApiPlace place) =>
        s_request.Aggregate(world, (now, setting) => given[setting] is { } fact ? now.With(fact) : now);

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        if (value.Value is not string { Length: > 0 } text || (text[0] != Endpoint.Hole && text.IndexOf("://", StringComparison.Ordinal) < 0))
        {
            return ImmutableArray<Fact>.Empty;
        }

        // The address makes the request what it is: it is blamed where it is spelled out.
        bool isHere = value.Syntax?.SyntaxTree == place.Whole.SyntaxTree;
        return EndpointMapping.Uri.Read(value, type, isHere ? new ApiPlace(value.Syntax!, value.Syntax, this) : place);
    }

    public override IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax) => EndpointMapping.Uri.Write(setting, value, syntax);
}
