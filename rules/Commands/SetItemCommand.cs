using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Set-Item on the WSMan: drive.</summary>
internal sealed class SetItemCommand : ICommandFamily
{
    private static readonly CmdletSignature s_signature = new("Path Value", "LiteralPath|PSPath Credential Filter Include Exclude Type", "Force PassThru");

    public IReadOnlyList<string> Names { get; } = new[] { "set-item", "si" };

    public void Read(Command command, ScriptFacts facts)
    {
        Arguments arguments = Arguments.Bind(command, facts, s_signature);
        if ((arguments["Path"] ?? arguments["LiteralPath"]) is not { } path || arguments["Value"] is not { } word)
        {
            return;
        }

        string text = facts.Resolve(path, command).Text;
        string? below = WSManPath.AfterDrive(text) ?? (text.IndexOf(':') < 0 && facts.Location is { } location ? location + "\\" + text : null);
        if (below is null)
        {
            return;
        }

        (string host, IReadOnlyList<string> parts) = WSManPath.Split(below);
        Word value = facts.Resolve(word, command);
        if (ConfigurationKeys.Find(parts) is { } key && ConfigurationKeys.TryValue(key.Setting, value.Kind == WordKind.Variable ? "$" + value.Text : value.Text, out int? truth))
        {
            facts.Configure(command, key.Side, host, key.Setting, truth, value.TextSpan);
        }
    }
}
