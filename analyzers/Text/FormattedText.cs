using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinRM.Analyzers.Text;

/// <summary>string.Format, string.Join and string.Concat.</summary>
internal sealed class FormattedText
{
    private readonly TextAssembly _assembly;

    public FormattedText(TextAssembly assembly) => _assembly = assembly;

    /// <summary>The text of a call, or null when it is none of these.</summary>
    public Fragment? OfCall(InvocationExpressionSyntax call)
    {
        if (_assembly.Uses.MethodOf(call) is not { ContainingType.SpecialType: SpecialType.System_String } method)
        {
            return null;
        }

        return method.Name switch
        {
            "Format" => Format(call),
            "Join" => Join(call),
            "Concat" => method.Parameters.Any(static parameter => parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object)
                ? Sequence.Of(Values(call).Select(_assembly.Of).ToArray())
                : Join(call, new FixedText("", call.Span), Values(call)),
            _ => null,
        };
    }

    /// <summary>A format with its arguments, perhaps after a format provider.</summary>
    public Fragment? Format(InvocationExpressionSyntax call)
    {
        List<ExpressionSyntax> values = Values(call);
        int at = values.FindIndex(value => _assembly.Uses.IsText(value));
        if (at is < 0 or > 1)
        {
            return null;
        }

        // What a format is filled with may come as one array.
        List<ExpressionSyntax> arguments = values.Skip(at + 1).ToList();
        IEnumerable<Fragment> filled = arguments.Count == 1 && _assembly.Lists.Of(arguments[0]) is { } list ? list.Select(static step => step.Text) : arguments.Select(_assembly.Of);
        return new FormatText(_assembly.Of(values[at]), filled.ToArray(), call.Span);
    }

    /// <summary>Values with a separator between them.</summary>
    public Fragment? Join(InvocationExpressionSyntax call)
    {
        List<ExpressionSyntax> values = Values(call);
        return values.Count < 2 ? null : Join(call, _assembly.Of(values[0]), values.Skip(1).ToList());
    }

    private Fragment? Join(InvocationExpressionSyntax call, Fragment separator, IReadOnlyList<ExpressionSyntax> values)
    {
        IReadOnlyList<Step>? list = values.Count == 1 ? _assembly.Lists.Of(values[0]) : _assembly.Lists.Of(values);
        return list is null ? null : Joined(list, separator, _assembly.Uses.Around(call));
    }

    /// <summary>The elements of a list with a separator between them.</summary>
    public static Sequence Joined(IReadOnlyList<Step> list, Fragment separator, IReadOnlyList<Guard> taken) =>
        Sequence.Of(list.Select((step, i) => i == 0 || step.Resets ? step : step with { Text = Sequence.Of(separator, step.Text) }), taken);

    private static List<ExpressionSyntax> Values(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
}
