using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.RegistryParts;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>
/// Group policy as LGPO.exe prints and takes it: blocks of four lines, <c>Computer</c> or <c>User</c>, key, name and action.
/// </summary>
internal sealed class PolicyText : IDialect
{
    /// <inheritdoc/>
    public string Name => "LGPO text";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if (!SavedOutput.IsPossible(file))
        {
            return false;
        }

        foreach (Block block in Blocks(file))
        {
            return block.Action.Contains(':', StringComparison.Ordinal) || Array.Exists(s_actions, action => block.Action.Equals(action, StringComparison.OrdinalIgnoreCase));
        }

        return false;
    }

    private static readonly string[] s_actions = ["DELETE", "DELETEALLVALUES", "CREATEKEY", "DELETEKEYS", "CLEAR"];

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        // A later block overrides an earlier one.
        Dictionary<(string, string), RegistryValue> values = [];
        Dictionary<string, int> emptied = [];
        foreach (Block block in Blocks(reading.File))
        {
            string hive = block.Configuration.Equals("User", StringComparison.OrdinalIgnoreCase) ? @"HKCU\" : @"HKLM\";
            string key = hive + block.Key.Trim('\\');
            int colon = block.Action.IndexOf(':', StringComparison.Ordinal);
            string type = (colon < 0 ? block.Action : block.Action[..colon]).Trim().ToUpperInvariant();
            string data = colon < 0 ? "" : block.Action[(colon + 1)..];
            (string, string) id = (key.ToUpperInvariant(), block.Name.ToUpperInvariant());
            values.Remove(id);
            if (type is "DWORD" or "SZ" or "EXSZ" && RegistryValues.Of(key, block.Name, type != "DWORD", data, new TextSpan(block.Start, block.Action.Length)) is { } value)
            {
                values.Add(id, value);
            }
            else if (type == "DELETEALLVALUES")
            {
                emptied[id.Item1] = block.Start;
            }
        }

        RegistryValues.State(reading, [.. values.Where(value => !emptied.TryGetValue(value.Key.Item1, out int at) || at < value.Value.Span.Start).Select(static value => value.Value)]);
    }

    private static IEnumerable<Block> Blocks(SourceFile file)
    {
        List<(string Text, int Start)> lines = [];
        for (int number = 1; number <= file.LineCount; number++)
        {
            string line = file.Line(number);
            string text = line.Trim();
            if (text.Length == 0 || text[0] == ';')
            {
                // A name may be empty, and a block ends with an empty line.
                lines.Clear();
                continue;
            }

            if (lines.Count == 0 && !IsConfiguration(text))
            {
                yield break;
            }

            lines.Add((text, file.StartOf(number) + line.Length - line.TrimStart().Length));
            if (lines is [var configuration, var key, var name, var action])
            {
                yield return new Block(configuration.Text, key.Text, name.Text, action.Text, action.Start);
                lines.Clear();
            }
        }
    }

    private static bool IsConfiguration(string text) =>
        text.Equals("Computer", StringComparison.OrdinalIgnoreCase) || text.Equals("User", StringComparison.OrdinalIgnoreCase) || text.StartsWith("User:", StringComparison.OrdinalIgnoreCase);

    private readonly record struct Block(string Configuration, string Key, string Name, string Action, int Start);
}
