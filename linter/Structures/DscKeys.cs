using System;
using WinRM.Rules;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Structures;

/// <summary>The properties of the DSC resources that configure WinRM.</summary>
internal static class DscKeys
{
    /// <summary>Is this the name of such a resource, as it is or with the prefix of an older module?</summary>
    public static bool IsResource(string name) => Side(name) is not null;

    /// <summary>A listener is there unless the resource says that it shall not be.</summary>
    public static bool IsListener(string name) => name.EndsWith("WSManListener", StringComparison.OrdinalIgnoreCase);

    /// <summary>The side that a resource configures; null for other resources.</summary>
    public static SubjectKind? Side(string name) =>
        name.EndsWith("WSManServiceConfig", StringComparison.OrdinalIgnoreCase) || IsListener(name) ? SubjectKind.ServiceConfiguration
        : name.EndsWith("WSManClientConfig", StringComparison.OrdinalIgnoreCase) ? SubjectKind.ClientConfiguration
        : null;

    /// <summary>What a property says, or null when no rule reads it.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">Its property.</param>
    /// <param name="text">The value; null when it cannot be known.</param>
    public static (Setting Setting, int? Value)? Read(string resource, string property, string? text)
    {
        if (IsListener(resource))
        {
            return !property.Equals("Transport", StringComparison.OrdinalIgnoreCase) ? null
                : (Settings.HttpListener, Endpoint.ParseScheme(text ?? "") is { } scheme ? scheme == Scheme.Http ? 1 : 0 : null);
        }

        bool isAuth = property.StartsWith("Auth", StringComparison.OrdinalIgnoreCase);
        if (ConfigurationKeys.Find(Side(resource)!.Value, isAuth, isAuth ? property["Auth".Length..] : property) is not { } setting)
        {
            return null;
        }

        return text is null ? (setting, null) : ConfigurationKeys.TryValue(setting, text, out int? value) ? (setting, value) : null;
    }
}
