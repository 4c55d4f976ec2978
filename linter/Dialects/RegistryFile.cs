using System;
using System.Collections.Generic;
using WinRM.Lint.Dialects.RegistryParts;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>Registry exports, which are also what <c>reg import</c> takes: WinRM's configuration, policies and proxies.</summary>
internal sealed class RegistryFile : IDialect
{
    private static readonly string[] s_proxyValues =
    [
        "WinHttpSettings", "DefaultConnectionSettings", "SavedLegacySettings", "ProxyEnable", "ProxyServer", "AutoConfigURL", "DisableWpad",
        "DisableProxyAuthenticationSchemes",
    ];

    /// <inheritdoc/>
    public string Name => "registry export";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Extension == ".reg" || RegistryReader.Header(file) != RegistryHeader.None;

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        IReadOnlyList<RegistryValue> values = RegistryReader.Read(reading);
        foreach (RegistryValue value in values)
        {
            if (value.Kind == RegistryKind.Malformed && IsRead(value))
            {
                reading.Report($"malformed: {value.Name}: {value.Text}", reading.File.LineOf(value.Span.Start));
            }
        }

        RegistryValues.State(reading, values);
    }

    private static bool IsRead(RegistryValue value) =>
        RegistryKeys.Switch(value.Area, value.Name) is not null || RegistryKeys.Text(value.Area, value.Name) is not null
        || Array.Exists(s_proxyValues, name => name.Equals(value.Name, StringComparison.OrdinalIgnoreCase));
}
