using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Set-Item on the WSMan: drive.</summary>
internal sealed class SetItemCommand : ICommandFamily
{
    private static readonly string[] s_values = { "Path", "Value", "LiteralPath", "PSPath", "Credential", "Filter", "Include", "Exclude", "Type" };
    private static readonly string[] s_switches = { "Force", "PassThru", "Confirm", "WhatIf", "Verbose" };

    public IReadOnlyList<string> Names { get; } = new[] { "set-item", "si" };

    public void Read(Command command, ScriptFacts facts)
    {
        Arguments arguments = Arguments.Bind(command, s_values, 2, s_switches);
        if ((arguments["Path"] ?? arguments["LiteralPath"] ?? arguments["PSPath"]) is not { } path || arguments["Value"] is not { } word)
        {
            return;
        }

        string text = facts.Resolve(path).Text.Replace('/', '\\').Trim();
        const string Drive = "wsman:";
        int at = text.IndexOf(Drive, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return;
        }

        // [host\]{client|service}\[auth\]key
        List<string> parts = new(text.Substring(at + Drive.Length).Split(new[] { '\\' }, StringSplitOptions.RemoveEmptyEntries));
        int side = parts.FindIndex(static part => ConfigurationKeys.Side(part) is not null);
        int rest = parts.Count - side - 1;
        if (side is not (0 or 1) || rest is not (1 or 2) || (rest == 2 && !string.Equals(parts[side + 1], "auth", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        Word value = facts.Resolve(word);
        if (ConfigurationKeys.Find(rest == 2, parts[parts.Count - 1]) is { } setting && value.TryTruth(out int? truth))
        {
            string host = side == 1 && !string.Equals(parts[0], "localhost", StringComparison.OrdinalIgnoreCase) ? parts[0] : "";
            facts.Configure(command, ConfigurationKeys.Side(parts[side])!.Value, host, setting, truth, value.TextSpan);
        }
    }
}
