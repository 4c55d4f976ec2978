using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>reg add, Set-ItemProperty, New-ItemProperty, Set-GPRegistryValue and [Microsoft.Win32.Registry]::SetValue.</summary>
internal sealed class RegistryCommand : ICommandFamily
{
    private static readonly CmdletSignature s_set = new("Path Name Value", "LiteralPath|PSPath PropertyType|Type Credential Filter Include Exclude InputObject", "Force PassThru");
    private static readonly CmdletSignature s_new = new("Path Name", "Value LiteralPath|PSPath PropertyType|Type Credential Filter Include Exclude", "Force");
    private static readonly CmdletSignature s_policy = new("", "Key ValueName Value Type Name Guid Domain Server Context Action Order ValuePrefix", "Additive Disable");

    public IReadOnlyList<string> Names { get; } = new[]
    {
        "reg", "set-itemproperty", "sp", "new-itemproperty", "set-gpregistryvalue", "[microsoft.win32.registry]::setvalue",
    };

    public void Read(Command command, ScriptFacts facts)
    {
        switch (command.Name)
        {
            case "reg":
                ReadReg(command, facts);
                break;
            case "[microsoft.win32.registry]::setvalue":
                State(command, Word(command, 1), Word(command, 2), Word(command, 3), facts);
                break;
            case "set-gpregistryvalue":
                Arguments policy = Arguments.Bind(command, facts, s_policy);
                State(command, policy["Key"], policy["ValueName"], policy["Value"], facts);
                break;
            default:
                Arguments arguments = Arguments.Bind(command, facts, command.Name == "new-itemproperty" ? s_new : s_set);
                State(command, arguments["Path"] ?? arguments["LiteralPath"], arguments["Name"], arguments["Value"], facts);
                break;
        }
    }

    // reg add KEY /v NAME /t REG_DWORD /d DATA /f
    private static void ReadReg(Command command, ScriptFacts facts)
    {
        if (!string.Equals(Word(command, 1)?.Text, "add", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Word? name = null;
        Word? data = null;
        for (int i = 3; i + 1 < command.Words.Count; i++)
        {
            string option = command.Words[i].Text.Replace('-', '/');
            name = string.Equals(option, "/v", StringComparison.OrdinalIgnoreCase) ? command.Words[i + 1] : name;
            data = string.Equals(option, "/d", StringComparison.OrdinalIgnoreCase) ? command.Words[i + 1] : data;
        }

        State(command, Word(command, 2), name, data, facts);
    }

    private static void State(Command command, Word? key, Word? name, Word? data, ScriptFacts facts)
    {
        if (key is null || name is null || data is null)
        {
            return;
        }

        // The beginning of the path may be in a variable.
        string path = facts.Resolve(key, command).Text.Replace('/', '\\');
        string valueName = facts.Resolve(name, command).Text.Trim();
        Word value = facts.Resolve(data, command);
        RegistryArea? found = RegistryKeys.Area(path) ?? RegistryKeys.Area("\\" + path);
        if (found == RegistryArea.InternetSettings)
        {
            facts.WriteUserProxy(path, valueName, value, command);
        }

        if (RegistryKeys.IsUser(path) || found is not { } area || RegistryKeys.Side(area) is not { } side)
        {
            return;
        }

        if (RegistryKeys.Switch(area, valueName) is { } setting)
        {
            bool isKnown = TryNumber(value.Text, out int number) && value.Kind == WordKind.Text;
            if (isKnown || value.TryTruth(out _))
            {
                int? truth = isKnown ? (number == 0 ? 0 : 1) : value.TryTruth(out int? stated) ? stated : null;
                facts.Configure(command, side, "", setting, truth, value.TextSpan, RegistryKeys.IsPolicy(area));
            }
        }
        else if (RegistryKeys.Text(area, valueName) is { } text)
        {
            facts.Configure(command, side, "", text, value.HasHole ? null : RegistryKeys.IsOn(text, value.Text) ? 1 : 0, value.TextSpan, RegistryKeys.IsPolicy(area));
        }
    }

    private static bool TryNumber(string data, out int number)
    {
        data = data.Trim();
        return data.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? int.TryParse(data.Substring(2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out number)
            : int.TryParse(data, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out number);
    }

    private static Word? Word(Command command, int i) => i < command.Words.Count ? command.Words[i] : null;
}
