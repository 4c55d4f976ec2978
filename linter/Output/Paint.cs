using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>Colours for terminals, or none.</summary>
internal sealed class Paint
{
    private readonly bool _isOn;

    /// <summary>Paints, or leaves text as it is.</summary>
    public Paint(bool isOn) => _isOn = isOn;

    /// <summary>Bold text.</summary>
    public string Bold(string text) => With("1", text);

    /// <summary>Text that steps back.</summary>
    public string Dim(string text) => With("34", text);

    /// <summary>Text in the colour of a level.</summary>
    public string Of(Level level, string text) => With(level switch
    {
        Level.Error => "1;31",
        Level.Warning => "1;33",
        _ => "1;36",
    }, text);

    private string With(string code, string text) => _isOn ? $"\x1b[{code}m{text}\x1b[0m" : text;
}
