using System.Collections.Generic;
using System.Text;
using WinRM.Lint.Yaml;
using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>The text of one or several scalars as one, with the way back to the file.</summary>
internal sealed class MappedText
{
    private readonly List<(int Start, ScalarMap Map)> _parts = [];
    private readonly StringBuilder _text = new();

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Appends a scalar, after a separator if it is not the first.</summary>
    public void Add(string fileText, YamlScalar scalar, char separator = ' ')
    {
        if (_parts.Count > 0)
        {
            _text.Append(separator);
        }

        _parts.Add((_text.Length, ScalarMap.Of(fileText, scalar)));
        _text.Append(scalar.Value);
    }

    /// <summary>The stretch of the file that a stretch of the text comes from; one that spans several scalars ends with its first.</summary>
    public TextSpan Map(TextSpan span)
    {
        int part = _parts.Count - 1;
        while (part > 0 && _parts[part].Start > span.Start)
        {
            part--;
        }

        return _parts[part].Map.Map(new TextSpan(span.Start - _parts[part].Start, span.Length));
    }
}
