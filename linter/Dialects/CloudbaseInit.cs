using System;
using System.Collections.Generic;
using WinRM.Rules;
using WinRM.Rules.Commands;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Dialects;

/// <summary>The configuration of cloudbase-init, whose WinRM plugin configures the service of a new machine.</summary>
internal sealed class CloudbaseInit : IDialect
{
    private const string Plugin = "ConfigWinRMListenerPlugin";

    /// <inheritdoc/>
    public string Name => "cloudbase-init";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.InnerExtension is ".conf" or ".ini" or ".cfg"
        && (file.Path.Contains("cloudbase-init", StringComparison.OrdinalIgnoreCase) || file.Text.Contains("cloudbaseinit.", StringComparison.Ordinal)
            || file.Text.Contains("winrm_enable_basic_auth", StringComparison.Ordinal) || file.Text.Contains("winrm_configure_http", StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        Dictionary<string, (string Value, Place Place)> values = new(StringComparer.Ordinal);
        Place? header = null;
        string last = "";
        for (int number = 1; number <= reading.File.LineCount; number++)
        {
            string line = reading.File.Line(number);
            int start = line.Length - line.TrimStart().Length;
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            string text = line.Trim();
            if (text.Length == 0 || text[0] is '#' or ';')
            {
                continue;
            }

            Place place = reading.At(reading.File.StartOf(number) + start, reading.File.StartOf(number) + line.TrimEnd().Length);
            if (text[0] == '[')
            {
                header = text == "[DEFAULT]" ? place : header;
            }
            else if (start > 0 && last.Length > 0 && equals < 0)
            {
                // A list goes on over indented lines.
                values[last] = (values[last].Value + " " + text, values[last].Place);
            }
            else if (equals > start)
            {
                last = line[start..equals].Trim();
                values[last] = (line[(equals + 1)..].Trim(), place);
            }
        }

        State(reading, values, header);
    }

    private static void State(Reading reading, Dictionary<string, (string Value, Place Place)> values, Place? header)
    {
        bool isListed = values.TryGetValue("plugins", out (string Value, Place Place) plugins);
        if (isListed && !plugins.Value.Contains(Plugin, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        // Unless the file says otherwise, the plugin enables Basic.
        Place? source = isListed ? plugins.Place : header;
        if (values.TryGetValue("winrm_enable_basic_auth", out (string Value, Place Place) basic))
        {
            Add(reading, Settings.OffersBasic, Truth(basic.Value), basic.Place);
        }
        else if (source is not null)
        {
            Add(reading, Settings.OffersBasic, 1, source);
        }

        if (values.TryGetValue("winrm_configure_http_listener", out (string Value, Place Place) listener))
        {
            Add(reading, Settings.HttpListener, Truth(listener.Value), listener.Place);
        }
    }

    private static void Add(Reading reading, Setting setting, int? value, Place place) =>
        reading.Add(new Subject(SubjectKind.ServiceConfiguration, WinRMService.Row, null, Worlds.Start.With(new Fact(setting, value, Origin.Explicit, place)), place));

    private static int? Truth(string value) => value.ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "on" => 1,
        "false" or "0" or "no" or "off" => 0,
        _ => null,
    };
}
