using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Commands;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>
/// A value that a call writes to the registry or deletes there: what it says about the configuration that the key holds. What
/// is written last is what holds; policies and local values are kept apart.
/// </summary>
internal sealed class RegistryWrite
{
    private static readonly Dictionary<RegistryArea, Api> s_areas = new()
    {
        [RegistryArea.Client] = Area(SubjectKind.ClientConfiguration, WinRMClient.Row),
        [RegistryArea.ClientPolicy] = Area(SubjectKind.ClientConfiguration, WinRMClient.Row),
        [RegistryArea.Service] = Area(SubjectKind.ServiceConfiguration, WinRMService.Row),
        [RegistryArea.ServicePolicy] = Area(SubjectKind.ServiceConfiguration, WinRMService.Row),
        [RegistryArea.InternetSettings] = Area(SubjectKind.MachineProxy, null),
    };

    // A script decides about the proxy whatever stands beside it.
    private static readonly Api s_proxyScript = Area(SubjectKind.MachineProxy, null);

    // Of settings in two values, the texts and the numbers that make them count.
    private static readonly Api s_texts = new();
    private static readonly Api s_enablers = new();

    private readonly Evaluation _flow;
    private readonly CallSite _call;
    private readonly Value _path;
    private readonly int _name;

    /// <param name="flow">The member that calls.</param>
    /// <param name="call">The call.</param>
    /// <param name="path">The path of the key.</param>
    /// <param name="name">Which argument is the name of the value; the data follows it, and the kind of the data.</param>
    public RegistryWrite(Evaluation flow, CallSite call, Value path, int name)
    {
        _flow = flow;
        _call = call;
        _path = path;
        _name = name;
    }

    /// <summary>The value is written.</summary>
    public Value Set() => _name + 1 < _call.Arguments.Count ? State(Read) : Value.Unknown;

    /// <summary>The value is deleted, so that the default holds.</summary>
    public Value Delete() => State(static (_, _) => new Fact?[] { null });

    private static Api Area(SubjectKind kind, Stack? stack) => new() { Kind = kind, Stack = stack };

    private Value State(Func<Setting, bool, IReadOnlyList<Fact?>> read)
    {
        List<(string Path, string Name)> places = Evaluation.Texts(_path).SelectMany(path => Evaluation.Texts(_call[_name]).Select(name => (path.Replace(@"\\", @"\"), name))).ToList();
        foreach ((string path, string name) in places)
        {
            if (RegistryKeys.Area(path) is { } area && s_areas.TryGetValue(area, out Api? configuration))
            {
                State(area, configuration, name, read, isCertain: places.Count == 1);
            }
        }

        return Value.Unknown;
    }

    private void State(RegistryArea area, Api configuration, string name, Func<Setting, bool, IReadOnlyList<Fact?>> read, bool isCertain)
    {
        if (RegistryKeys.Enabled(area, name) is { } enabled)
        {
            Write(s_enablers, enabled, read(enabled, false), isCertain);
            Combine(configuration, enabled);
        }
        else if (RegistryKeys.Text(area, name) is { } text)
        {
            bool isHalf = RegistryKeys.Enabler(area, name) is not null;
            Write(isHalf ? s_texts : area == RegistryArea.InternetSettings ? s_proxyScript : configuration, text, read(text, true), isCertain);
            if (isHalf)
            {
                Combine(configuration, text);
            }
        }
        else if (RegistryKeys.Switch(area, name) is { } setting)
        {
            Write(configuration, setting, read(setting, false), isCertain);
        }
    }

    // On each path one of the facts holds; null is the default.
    private void Write(Api api, Setting setting, IReadOnlyList<Fact?> facts, bool isCertain) =>
        Change(api, world => facts.Select(fact => With(world, setting, fact)).Concat(isCertain ? Enumerable.Empty<World>() : new[] { world }));

    // A text whose number is 0 is not used. Where the number was not seen, nobody knows.
    private void Combine(Api configuration, Setting setting)
    {
        Worlds texts = WorldsOf(s_texts);
        Worlds enablers = WorldsOf(s_enablers);
        Change(configuration, world => texts.SelectMany(text => enablers.Select(enabler => With(world, setting, enabler[setting]?.Value switch
        {
            0 => null,
            null => text[setting] is { } fact ? new Fact(setting, null, fact.Origin, fact.Location) : null,
            _ => text[setting],
        }))));
    }

    private void Change(Api api, Func<World, IEnumerable<World>> change) => _flow.Change(_flow.Shared(api, _call.Syntax), worlds => Worlds.Of(worlds.SelectMany(change)));

    private Worlds WorldsOf(Api api)
    {
        Site shared = _flow.Shared(api, _call.Syntax).Single!;
        return _flow.State.Objects[shared]!.Worlds;
    }

    private static World With(World world, Setting setting, Fact? fact) => fact is null ? world.Without(setting) : world.With(fact);

    private IReadOnlyList<Fact?> Read(Setting setting, bool isText)
    {
        Argument data = _call.Arguments[_name + 1];
        RegistryDataMapping mapping = new(setting, isText, Kind());
        return data.Value.Atoms.Select(atom => mapping.Read(atom.Constant, null, PlaceOf(data.Expression, atom.Constant, mapping)).FirstOrDefault()).ToList();
    }

    private string? Kind() => _call.Arguments.Count <= _name + 2 ? "Unknown"
        : _call[_name + 2].Atoms is { Length: 1 } atoms ? EnumMapping.MemberName(_call.Arguments[_name + 2].Type, atoms[0].Constant.Value)
        : null;

    // What a helper was called with stands there, and so does each side of a condition; otherwise the argument itself is meant.
    private static ApiPlace PlaceOf(SyntaxNode argument, Constant constant, Mapping mapping)
    {
        SyntaxNode place = constant.Syntax is { } spelled && (argument.Span.Contains(spelled.Span) || TouchedMembers.BodyOf(spelled) != TouchedMembers.BodyOf(argument)) ? spelled : argument;
        return new ApiPlace(place, place, mapping);
    }
}
