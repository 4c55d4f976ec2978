using System.Collections.Generic;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>The filters whose result is certain when their input is.</summary>
internal static class JinjaFilters
{
    /// <summary>The filtered value; unknown for any other filter.</summary>
    public static JinjaValue Apply(string filter, JinjaValue value, IReadOnlyList<JinjaValue> arguments) => filter switch
    {
        "default" or "d" when arguments.Count is 1 or 2 => Default(value, arguments),
        "ternary" when arguments.Count >= 2 => value.IsTrue switch { true => arguments[0], false => arguments[1], null => JinjaValue.Unknown },
        "bool" => value.ToBoolean(),
        "join" when arguments.Count <= 1 && (arguments.Count == 0 || arguments[0].IsScalar) => value.Join(arguments.Count == 0 ? "" : arguments[0].Content),
        _ when !value.IsScalar => JinjaValue.Unknown,
        "lower" => JinjaValue.Text(value.Content.ToLowerInvariant()),
        "upper" => JinjaValue.Text(value.Content.ToUpperInvariant()),
        "trim" when arguments.Count == 0 => JinjaValue.Text(value.Content.Trim()),
        "string" => JinjaValue.Text(value.Content),
        "int" when value.Content.Trim() is { Length: > 0 and < 10 } digits && !System.MemoryExtensions.ContainsAnyExceptInRange(digits, '0', '9') => JinjaValue.Number(digits),
        _ => JinjaValue.Unknown,
    };

    // A second argument, when true, replaces empty values as well.
    private static JinjaValue Default(JinjaValue value, IReadOnlyList<JinjaValue> arguments)
    {
        if (!value.IsKnown)
        {
            return value;
        }

        bool? replacesEmpty = arguments.Count == 1 ? false : arguments[1].IsTrue;
        return value.IsUndefined ? arguments[0]
            : replacesEmpty switch
            {
                false => value,
                true => value.IsTrue switch { true => value, false => arguments[0], null => JinjaValue.Unknown },
                null => JinjaValue.Unknown,
            };
    }
}
