using System.Collections.Generic;

namespace WinRM.Analyzers.Apis;

/// <summary>System.IntPtr: its zero is the null of native code.</summary>
internal static class IntPtrApi
{
    public static readonly Api Table = new()
    {
        TypeName = "System.IntPtr",
        IsGeneral = true,
        Values = new Dictionary<string, object?> { ["Zero"] = null },
    };
}
