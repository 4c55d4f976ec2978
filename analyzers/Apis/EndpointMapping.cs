using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>An address, or the part of one.</summary>
internal sealed class EndpointMapping : Mapping
{
    // What an address in parts says, as that of a UriBuilder.
    private static readonly Setting[] s_address = { Settings.Scheme, Settings.Loopback, Settings.Port };

    private readonly Part _part;

    private EndpointMapping(Part part) => _part = part;

    private enum Part
    {
        Uri,
        Connection,
        Scheme,
        Host,
    }

    /// <summary>A whole address.</summary>
    public static EndpointMapping Uri { get; } = new(Part.Uri);

    /// <summary>An address, or a bare host name for which the client chooses the scheme; the empty one is this machine.</summary>
    public static EndpointMapping Connection { get; } = new(Part.Connection);

    /// <summary>"http" or "https".</summary>
    public static EndpointMapping Scheme { get; } = new(Part.Scheme);

    /// <summary>A computer name; null and the empty name are this machine.</summary>
    public static EndpointMapping Host { get; } = new(Part.Host);

    public override IReadOnlyList<Setting> Takes => _part is Part.Uri or Part.Connection ? s_address : base.Takes;

    public override IReadOnlyList<Fact> Read(Constant value, ITypeSymbol? type, ApiPlace place)
    {
        string? text = value.Value as string;
        switch (_part)
        {
            case Part.Scheme:
                // Null and the empty scheme are http.
                Scheme? scheme = value.IsNull || text is "" ? Rules.Scheme.Http : text is null ? null : Endpoint.ParseScheme(text);
                return One(Settings.Scheme, (int?)scheme, place);
            case Part.Host:
                return One(Settings.Loopback, value.IsNull || text is "" || (text is not null && Endpoint.IsLoopbackHost(text)) ? 1 : 0, place);
            default:
                if (value.IsNull || (_part == Part.Connection && text is ""))
                {
                    return ImmutableArray<Fact>.Empty;
                }

                Endpoint endpoint = Endpoint.Parse(text ?? "");
                ApiPlace spelled = value.Syntax is null ? place : place.Spelled(value.Syntax);
                if (_part == Part.Connection && text is not null && text[0] != Endpoint.Hole && text.IndexOf("://", System.StringComparison.Ordinal) < 0)
                {
                    return One(Settings.Loopback, endpoint.IsLoopback ? 1 : 0, spelled);
                }

                return new[]
                {
                    new Fact(Settings.Scheme, (int?)endpoint.Scheme, Origin.Explicit, spelled),
                    new Fact(Settings.Loopback, endpoint.IsLoopback ? 1 : 0, Origin.Explicit, spelled),
                    new Fact(Settings.Port, endpoint.WinRMPort ?? endpoint.Port, Origin.Default, null),
                };
        }
    }

    public override IReadOnlyList<Edit>? Write(Setting setting, int value, SyntaxNode syntax) =>
        _part is not (Part.Uri or Part.Connection) ? base.Write(setting, value, syntax)
        : setting == Settings.Scheme && value == (int)Rules.Scheme.Https ? UriEdits.ToHttps(syntax)
        : null;

    public override string? Expression(Setting setting, int value) =>
        _part == Part.Scheme && setting == Settings.Scheme ? (value == (int)Rules.Scheme.Https ? "\"https\"" : "\"http\"") : null;
}
