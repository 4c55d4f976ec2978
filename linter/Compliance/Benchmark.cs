using System.Collections.Generic;

namespace WinRM.Lint.Compliance;

/// <summary>A control of a benchmark.</summary>
/// <param name="Safeguard">What it asks for.</param>
/// <param name="Id">Its id; it means nothing without the benchmark and its version.</param>
/// <param name="Severity">The level (CIS) or category (STIG).</param>
/// <param name="References">Other ids of the same control.</param>
internal sealed record Control(Safeguard Safeguard, string Id, string Severity, params IReadOnlyList<string> References);

/// <summary>One version of a benchmark: numbers move from version to version.</summary>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Controls">The controls that a rule judges.</param>
internal sealed record Benchmark(string Publisher, string Name, string Version, IReadOnlyList<Control> Controls);
