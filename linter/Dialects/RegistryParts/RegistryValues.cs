using System.Collections.Generic;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>What values of the registry mean, whichever notation they are written in.</summary>
internal static class RegistryValues
{
    /// <summary>States the configurations and the proxies that the values make up.</summary>
    public static void State(Reading reading, IReadOnlyList<RegistryValue> values)
    {
        new RegistryConfiguration(reading, values, SubjectKind.ClientConfiguration).State();
        new RegistryConfiguration(reading, values, SubjectKind.ServiceConfiguration).State();
        new RegistryProxies(reading, values).State();
    }

    /// <summary>A value that is a number, or a text; null for a key that nobody here asks about, or data of other types.</summary>
    /// <param name="key">The path of its key, hive first.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isText">It is a text.</param>
    /// <param name="data">The data; a number in decimal, or in hexadecimal behind 0x.</param>
    /// <param name="span">Where the data stands.</param>
    public static RegistryValue? Of(string key, string name, bool isText, string data, TextSpan span)
    {
        if (RegistryKeys.Area(key) is not { } area)
        {
            return null;
        }

        return isText ? new RegistryValue(key, area, name, RegistryKind.Text, span) { Text = data }
            : RegistryKeys.TryNumber(data, out uint number) ? new RegistryValue(key, area, name, RegistryKind.Number, span) { Number = number }
            : null;
    }
}
