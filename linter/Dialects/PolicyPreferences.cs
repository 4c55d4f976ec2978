using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint.Dialects.RegistryParts;
using WinRM.Lint.Scripts;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects;

/// <summary>The registry items of Group Policy Preferences: Registry.xml of a policy, or what was exported out of one.</summary>
internal sealed class PolicyPreferences : IDialect
{
    /// <inheritdoc/>
    public string Name => "Group Policy Preferences";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.InnerExtension == ".xml" && file.Text.Contains("<Properties", StringComparison.Ordinal)
        && (file.Text.Contains("<RegistrySettings", StringComparison.Ordinal) || file.Text.Contains("<Registry ", StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        Dictionary<(string, string), RegistryValue> values = [];
        HashSet<int> disabled = [];
        foreach (IGrouping<int, MarkupValue> item in MarkupText.Read(MappedText.Whole(reading.File), static _ => true)
            .Where(static value => value.Attribute is not null && value.Element is "Properties" or "Registry").GroupBy(static value => value.Parent))
        {
            ILookup<string, MarkupValue> attributes = item.ToLookup(static value => value.Attribute!, StringComparer.Ordinal);
            string Text(string name) => attributes[name].FirstOrDefault()?.Text.Text ?? "";
            if (item.First().Element == "Registry")
            {
                // Its properties are the next element.
                _ = Text("disabled") == "1" && disabled.Add(item.Key + 1);
                continue;
            }

            string type = Text("type");
            bool isText = type.EndsWith("SZ", StringComparison.Ordinal);
            string key = Text("hive") + "\\" + Text("key");
            (string, string) id = (key.ToUpperInvariant(), Text("name").ToUpperInvariant());
            if (disabled.Contains(item.Key) || attributes["value"].FirstOrDefault()?.Text is not { } data)
            {
                continue;
            }

            if (Text("action") == "D")
            {
                values.Remove(id);
            }
            else if (type is "REG_DWORD" or "REG_QWORD" or "REG_SZ" or "REG_EXPAND_SZ"
                && RegistryValues.Of(key, Text("name"), isText, (isText ? "" : "0x") + data.Text, data.Map(new TextSpan(0, data.Text.Length))) is { } value)
            {
                // Create leaves alone what is there.
                _ = Text("action") == "C" ? values.TryAdd(id, value) : (values[id] = value) is not null;
            }
        }

        RegistryValues.State(reading, [.. values.Values]);
    }
}
