using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
    public Value Set() => _name + 1 >= _call.Arguments.Count ? Value.Unknown
        : IsSeen(_call[_name]) && IsSeen(_call[_name + 1]) && IsSeen(_path) || LoopRows.Around(_call.Syntax, _flow.Model) is not { } rows ? State(Read)
        : SetAll(rows);

    /// <summary>The value is deleted, so that the default holds.</summary>
    public Value Delete() => State(static (_, _) => new Fact?[] { null });

    private static Api Area(SubjectKind kind, Stack? stack) => new() { Kind = kind, Stack = stack };

    private static bool IsSeen(Value value) => value.Atoms.All(static atom => atom.Constant is { IsKnown: true, Value: not string } || (atom.Constant.Value is string text && text.IndexOf(Endpoint.Hole) < 0));

    // A loop writes each row; those that can be seen are written for certain.
    private Value SetAll(LoopRows rows)
    {
        foreach (ExpressionSyntax row in rows.Rows)
        {
            foreach (string path in IsSeen(_path) ? Evaluation.Texts(_path) : PathOf(rows, row))
            {
                string? kind = _call.Arguments.Count <= _name + 2 ? "Unknown" : IsSeen(_call[_name + 2]) ? Kind()
                    : OfRow(_name + 2, rows, row) is { Constant: { IsKnown: true, Value: var member } } ? EnumMapping.MemberName(_call.Arguments[_name + 2].Type, member) : null;
                if (OfRow(_name, rows, row).Constant.Value is string name && RegistryKeys.Area(path.Replace(@"\\", @"\")) is { } area && s_areas.TryGetValue(area, out Api? configuration))
                {
                    (Constant data, SyntaxNode place) = OfRow(_name + 1, rows, row);
                    State(area, configuration, name, (setting, isText) => new[] { new RegistryDataMapping(setting, isText, kind) is var mapping ? mapping.Read(data, null, new ApiPlace(place, place, mapping)).FirstOrDefault() : null }, isCertain: true);
                }
            }
        }

        return Value.Unknown;
    }

    // The argument as it is for one row, and where that stands.
    private (Constant Constant, SyntaxNode Place) OfRow(int position, LoopRows rows, ExpressionSyntax row)
    {
        if (_call.Arguments[position].Expression is ExpressionSyntax argument && rows.Of(argument, row) is { } part && _flow.Model.GetConstantValue(part) is { HasValue: true, Value: var value })
        {
            return (Constant.Of(value), part);
        }

        return (_call[position].Atoms is { Length: 1 } atoms ? atoms[0].Constant : Constant.Unknown, _call.Arguments[position].Expression);
    }

    // Registry.SetValue(row.Path, …), and a key that is opened in the loop: hive.CreateSubKey(root + row.Path).
    private IEnumerable<string> PathOf(LoopRows rows, ExpressionSyntax row)
    {
        ExpressionSyntax? path = _name > 0 ? _call.Arguments[0].Expression as ExpressionSyntax : ((_call.Syntax as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (path is IdentifierNameSyntax key && _name == 0)
        {
            path = _flow.Model.GetSymbolInfo(key).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } && declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var opened } ? opened : null;
        }

        if (path is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateSubKey" or "OpenSubKey", Expression: var hive }, ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            return Text(arguments[0].Expression, rows, row) is { } below ? new[] { (hive.ToString().Contains("LocalMachine") ? "HKEY_LOCAL_MACHINE" : "HKEY_CURRENT_USER") + "\\" + below } : Array.Empty<string>();
        }

        return path is not null && _name > 0 && Text(path, rows, row) is { } whole ? new[] { whole } : Array.Empty<string>();
    }

    private string? Text(ExpressionSyntax expression, LoopRows rows, ExpressionSyntax row)
    {
        if (expression is InterpolatedStringExpressionSyntax interpolated)
        {
            string? all = "";
            foreach (InterpolatedStringContentSyntax part in interpolated.Contents)
            {
                all = part is InterpolatedStringTextSyntax text ? all + text.TextToken.ValueText : part is InterpolationSyntax hole && Text(hole.Expression, rows, row) is { } filled ? all + filled : null;
                if (all is null)
                {
                    return null;
                }
            }

            return all;
        }

        List<ExpressionSyntax> operands = new(WinRM.Analyzers.Text.TextAssembly.Operands(expression));
        string sum = "";
        foreach (ExpressionSyntax operand in operands)
        {
            if (rows.Of(operand, row) is not { } part || _flow.Model.GetConstantValue(part) is not { HasValue: true, Value: string text })
            {
                return null;
            }

            sum += text;
        }

        return sum;
    }

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
