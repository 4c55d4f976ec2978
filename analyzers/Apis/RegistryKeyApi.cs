using System.Collections.Generic;
using WinRM.Analyzers.Flow;

namespace WinRM.Analyzers.Apis;

/// <summary>Microsoft.Win32.RegistryKey: as good as the text of its path.</summary>
internal static class RegistryKeyApi
{
    public static readonly Api Table = new()
    {
        TypeName = "Microsoft.Win32.RegistryKey",
        IsGeneral = true,
        Calls = new Dictionary<string, Call>
        {
            ["OpenBaseKey"] = new() { Effect = static (_, call) => Hive(call) },
            ["OpenRemoteBaseKey"] = new() { Effect = static (_, call) => Hive(call) },
            ["OpenSubKey"] = new() { Effect = static (_, call) => SubKey(call) },
            ["CreateSubKey"] = new() { Effect = static (_, call) => SubKey(call) },
            ["SetValue"] = new() { Effect = static (flow, call) => new RegistryWrite(flow, call, call.Receiver, 0).Set() },
            ["DeleteValue"] = new() { Effect = static (flow, call) => new RegistryWrite(flow, call, call.Receiver, 0).Delete() },
        },
    };

    // The members of the enum are called as the fields of the class.
    private static Value Hive(CallSite call) => call.Arguments.Count > 0 && call[0].Atoms is { Length: 1 } atoms && EnumMapping.MemberName(call.Arguments[0].Type, atoms[0].Constant.Value) is { } name
        && RegistryApi.Table.Values.TryGetValue(name, out object? path) ? Value.Of(path) : Value.Unknown;

    private static Value SubKey(CallSite call) => Evaluation.Concat(new[] { call.Receiver, Value.Of(@"\"), call[0] }, call.Syntax);
}
