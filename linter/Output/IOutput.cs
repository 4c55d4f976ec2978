using System.IO;

namespace WinRM.Lint.Output;

/// <summary>Writes a report in one format.</summary>
internal interface IOutput
{
    /// <summary>Name of the format on the command line.</summary>
    string Name { get; }

    /// <summary>Are the edits that end a finding told?</summary>
    /// <param name="findings">How many findings there are.</param>
    bool TellsFixes(int findings) => false;

    /// <summary>Writes the whole report.</summary>
    void Write(Report report, TextWriter writer, OutputStyle style);
}
