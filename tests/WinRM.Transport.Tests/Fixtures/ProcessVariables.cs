using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>Variables as libraries that are not .NET's see them: <see cref="System.Environment"/> keeps a copy of its own.</summary>
internal static partial class ProcessVariables
{
    /// <summary>Sets them for this process.</summary>
    public static void Set(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        foreach ((string name, string? value) in variables)
        {
            _ = value is null ? Unset(name) : Set(name, value, 1);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Set(string name, string value, int overwrites);

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unset(string name);
}
