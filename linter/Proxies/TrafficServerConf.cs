using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects;
using WinRM.Rules;

namespace WinRM.Lint.Proxies;

/// <summary>records.config of Apache Traffic Server up to version 9: a reverse proxy when remap.config beside it maps anything.</summary>
internal sealed class TrafficServerConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "Traffic Server configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["records.config", "records.config.*"];

    /// <inheritdoc/>
    protected override string Signature => @"^[ \t]*(CONFIG|LOCAL)[ \t]+proxy\.(config|local)\.";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        Dictionary<string, (string Value, Place Place)> records = new(StringComparer.Ordinal);
        foreach (Directive line in LineReader.Read(reading.File, continues: false).Where(static line => line.Is("CONFIG") && line.Args.Count >= 2))
        {
            records[line.First] = (string.Join(' ', line.Args.Skip(2)), line.Place);
        }

        TrafficServerRecords.Describe(reading, records);
    }
}
