namespace WinRM.Lint.Output;

/// <summary>Keeps control characters of file names and file contents away from the terminal.</summary>
internal static class Printable
{
    /// <summary>The text with a replacement character for every control character.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
        }
    });
}
