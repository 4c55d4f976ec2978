using System.Collections.Generic;
using WinRM.Lint.Dialects.WinRMParts;
using WinRM.Rules;

namespace WinRM.Lint.Dialects;

/// <summary>
/// The saved output of <c>winrm get winrm/config</c>, <c>winrm enumerate winrm/config/listener</c> and <c>winrm id</c>, as
/// text or XML. It is recognized by its content.
/// </summary>
internal sealed class WinRMOutput : IDialect
{
    /// <inheritdoc/>
    public string Name => "winrm output";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        (file.Extension == ".xml" || SavedOutput.IsPossible(file)) && (ConfigXml.IsThere(file) || IsText(file));

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        List<ConfigNode> nodes = [];
        try
        {
            if (ConfigXml.IsThere(reading.File))
            {
                ConfigXml.Read(reading.File, reading.Limits, nodes);
            }
            else
            {
                nodes = ConfigText.Read(reading.File);
            }
        }
        finally
        {
            foreach (Subject subject in new ConfigFacts(reading.File, nodes).Subjects())
            {
                reading.Add(subject);
            }
        }
    }

    private static bool IsText(SourceFile file) => SavedOutput.IsPossible(file) && new ConfigFacts(file, ConfigText.Read(file)).IsWinRM;
}
