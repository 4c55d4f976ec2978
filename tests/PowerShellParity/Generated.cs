using System.Linq;
using CsCheck;

namespace WinRM.PowerShellParity;

/// <summary>Random scripts that PowerShell mostly accepts.</summary>
internal static class Generated
{
    private static readonly string[] s_names = ["winrm", "Set-Item", "netsh", "New-PSSession", "Invoke-Command", "New-PSSessionOption", "reg", "cmd", "iex"];

    private static readonly string[] s_arguments =
    [
        "set", "winrm/config/service", "'@{A=\"true\"}'", "\"@{A=`\"true`\"}\"", "\"a \"\"b\"\" c\"", "'it''s'", "a`b", "a\"b c\"d", "a'b c'd", "$x", "\"$x\"", "\"a$($y)b\"", "\"a${z}b\"",
        "$x.Name", "$x['a']", "$true", "$null", "(Get-Item a)", "('a')", "@('a','b')", "@{ a = 1; b = 'c' }", "{ Get-Date }", "-Path", "-Path:a", "-Value:$true", "-Value:'a b'", "-Force",
        "-Value: b", "-r:http://srv01", "–Path", "a,b", "'a', 'b'", "a , $b", "1", "0x1F", "WSMan:\\localhost\\Service\\AllowUnencrypted", "\"WSMan:\\$h\\Client\"", "/c", "/v:on", "a=b", "a#b",
        "$env:X\\y", "*.txt", "[a]", "a@b", "@p", "<# c #>", "2>&1", "> out.txt", "2>$null", "`\n", "%x%", "!", "^", "~", "http=a:80;", "é", "“a b”", "‘c d’", "\"`n\"", "\"a`$b\"", "a/b?c+d",
        "@'\n x 'y' \"z\"\n'@", "@\"\n x $y \"z\"\n\"@",
    ];

    // Statements may stand in the places of these.
    private static readonly string[] s_blocks =
    [
        "{0}", "{0}; {1}", "if ($a) {{ {0} }} else {{ {1} }}", "if ($a) {{ {0} }} {1}", "foreach ($i in $all) {{ {0} }}", "do {{ {0} }} while ($a)\n{1}", "do {{ {0} }} until ($a)\n{1}",
        "try {{ {0} }} catch {{ {1} }} finally {{ {0} }}", "try {{ {0} }}\ncatch [Exception] {{ {1} }}", "function f($p = 1) {{ {0} }}", "function f {{ param($a, [int]$b = 2) {0} }} {1}",
        "switch ($a) {{ 'x' {{ {0} }} default {{ {1} }} }}", "& {{ {0} }}", ". {{ {0} }}", "1..3 | % {{ {0} }}", "for ($i = 0; $i -lt 3; $i++) {{ {0} }}", "{0}\n\n{1}\n", "@(\n{0}\n{1}\n)", "$($a; {0})",
        "while ($true) {{ {0} }}\n{1}", "$y = if ($a) {{ {0} }} else {{ {1} }}", "$b = {{ {0} }}; {1}", "if ($a)\n{{\n{0}\n}}\nelse\n{{\n{1}\n}}", "{0} # x\n{1}", "<# x #> {0}",
    ];

    // Only pipelines may stand in the places of these.
    private static readonly string[] s_values =
    [
        "{0}", "{0} | {1}", "$r = {0}", "$r.a = {0}", "[string]$r = {0}", "while ({0}) {{ {1} }}", "$h = @{{ k = {0}; l = ({1}) }}", "({0}).Name", "$a = 'x' + ({0})", "{0} &&\n{1}", "{0} || {1}",
        "[void]({0})", "$x = $a -eq 'b' ; {0}", "if ($a -and -not ({0})) {{ {1} }}", "@{{\n a = 1\n b = {0}\n}}", "$x[0] = {0}", "$a, $b = {0}", "-not ({0})", "throw ({0})", "$j = {0} |\n  {1}", "return {0}",
        "$t = @'\nit's \"\n'@\n{0}", "$t = @\"\nno 'end\"\n\"@\n{0}", "foreach ($i in {0}) {{ {1} }}", "$x += {0}", "'a', ({0}), {{ {1} }}", "[X]::Call('a', ({0}))", "$x.Call(({0}))",
    ];

    private static readonly Gen<string> s_command = Gen.Select(Of(s_names), Of(s_arguments).Array[0, 5])
        .Select(static (name, arguments) => string.Join(" ", arguments.Aggregate(new[] { name }.AsEnumerable(), static (words, word) => words.Append(word))));

    /// <summary>Commands in every kind of statement, up to three levels deep.</summary>
    public static readonly Gen<string> Script = Framed(s_blocks, Framed(s_blocks, Framed(s_values, s_command)));

    private static Gen<string> Of(string[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static Gen<string> Framed(string[] frames, Gen<string> inner) => Gen.Select(Of(frames), inner, inner)
        .Select(static (frame, one, two) => string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, one, two));
}
