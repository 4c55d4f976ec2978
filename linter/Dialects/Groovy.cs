using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using WinRM.Lint.Scripts;

namespace WinRM.Lint.Dialects;

/// <summary>Jenkins pipelines in Groovy: the texts of the steps that run a shell.</summary>
internal sealed partial class Groovy : IDialect
{
    /// <inheritdoc/>
    public string Name => "Jenkins pipeline";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return name.StartsWith("Jenkinsfile", StringComparison.OrdinalIgnoreCase) || file.InnerExtension is ".groovy" or ".jenkinsfile" or ".jenkins";
    }

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        MappedText source = MappedText.Whole(reading.File);
        string text = reading.File.Text;
        for (Match step = Step().Match(text); step.Success;)
        {
            int end = step.Index + step.Length;
            if (!IsComment(reading.File, step.Index))
            {
                MappedText script = Literal(source, end, step.Groups["quote"].Value, out end);
                ScriptReader.Read(reading, script, ShellGuess.Named(step.Groups["name"].Value));
            }

            step = Step().Match(text, end);
        }
    }

    private static bool IsComment(SourceFile file, int at)
    {
        string line = file.Line(file.LineOf(at)).TrimStart();
        return line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith('*');
    }

    private static MappedText Literal(MappedText source, int start, string quote, out int end)
    {
        string text = source.Text;
        StringBuilder value = new();
        List<int> places = [];
        int i = start;
        while (i < text.Length && string.CompareOrdinal(text, i, quote, 0, quote.Length) != 0 && (quote.Length == 3 || text[i] != '\n'))
        {
            places.Add(i);
            i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
            value.Append(text[i] == 'n' && text[i - 1] == '\\' ? '\n' : text[i]);
            i++;
        }

        end = Math.Min(i + quote.Length, text.Length);
        return source.Decoded(value.ToString(), [.. places], [.. places.ConvertAll(static place => place + 1)]);
    }

    // powershell '…', bat(script: """…""", returnStatus: true)
    [GeneratedRegex(@"\b(?<name>powershell|pwsh|bat|sh)\b[ \t]*\(?\s*(\w+\s*:\s*[\w.]+\s*,\s*){0,4}(script\s*:\s*)?(?<quote>'''|""""""|'|"")", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
