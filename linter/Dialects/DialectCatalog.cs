using System.Collections.Generic;
using WinRM.Lint.Proxies;
using WinRM.Lint.Structures;

namespace WinRM.Lint.Dialects;

/// <summary>All dialects; of those that recognize a file, the first reads it. A new dialect is one file and one line here.</summary>
internal static class DialectCatalog
{
    /// <summary>Every dialect, those that go by the extension first.</summary>
    public static readonly IReadOnlyList<IDialect> All =
    [
        new Script(), new Vagrant(), new RegistryFile(), new WinHttpShow(), new AdvancedProxy(), new WinRMOutput(), new RundeckXml(), new PolicyPreferences(), new PolicyText(), new AnsibleIni(), new StructuredFile(),
        new CloudbaseInit(), new Markup(), new Dockerfile(), new Groovy(), new Makefile(), new UnixScript(), .. ProxyCatalog.All, new ScriptText(),
    ];
}
