using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Analyzers.Flow;
using WinRM.Rules;

namespace WinRM.Analyzers.Apis;

/// <summary>System.String: texts that are put together from parts.</summary>
internal static class StringApi
{
    private static readonly Regex s_item = new(@"\{\d+[^{}]*\}", RegexOptions.CultureInvariant);

    public static readonly Api Table = new()
    {
        TypeName = "System.String",
        IsGeneral = true,
        Calls = new Dictionary<string, Call>
        {
            ["Format"] = new() { Effect = static (_, call) => Format(call) },
            ["Concat"] = new() { Effect = static (_, call) => Evaluation.Concat(call.Arguments.Select(static argument => argument.Value), call.Syntax) },
            ["Trim"] = new() { Effect = static (_, call) => call.Receiver },
            ["ToString"] = new() { Effect = static (_, call) => call.Receiver },
        },
    };

    private static Value Format(CallSite call)
    {
        int format = call.Arguments.Count > 0 && call.Arguments[0].Name == "provider" ? 1 : 0;
        if (call.Text(format) is not { } text)
        {
            return Value.Unknown;
        }

        // The format is what can be edited; what is filled in keeps its place if it is a constant.
        string filled = s_item.Replace(text, item => int.TryParse(Regex.Match(item.Value, @"\d+").Value, out int number) && call.Text(format + 1 + number) is { } known ? known : Endpoint.Hole.ToString());
        return Value.Of(filled, call[format].Atoms[0].Constant.Syntax);
    }
}
