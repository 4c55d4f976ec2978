using System.Collections.Generic;
using System.Linq;
using CsCheck;
using WinRM.Rules.Commands;

namespace WinRM.Tests.Commands;

/// <summary>Random scripts: made of what lexers trip over, and of real commands cut and mixed.</summary>
internal static class Scripts
{
    /// <summary>Commands of every family, several of them with their trickiest spelling.</summary>
    public static readonly string[] Commands =
    [
        """winrm set winrm/config/service '@{AllowUnencrypted="true"}'""",
        """winrm set winrm/config/service "@{AllowUnencrypted=`"$on`";Auth=@{Basic='true'}}" """,
        """winrm --% set winrm/config/client @{AllowUnencrypted="true"}""",
        """cmd /c "winrm set winrm/config/service/auth @{Basic=\"true\"}" """,
        """powershell -Command "& {Set-Item WSMan:\localhost\Service\AllowUnencrypted $true}" """,
        """Set-Item -Path:WSMan:\localhost\Client\Auth\Basic -Value:$true -Force""",
        """cd WSMan:\localhost; Set-Item Service\AllowUnencrypted (Get-Value 'x')""",
        """netsh winhttp set proxy proxy-server="http=proxy:8080;https=other" bypass-list="*.corp" """,
        """proxycfg -p http=user:secret@proxy:80 "<local>" """,
        """$t = @{AllowUnencrypted="true"; Other = (Get-Item 'a')}; winrm set winrm/config/service $t""",
        "$text = @\"\n winrm $(Get-Date)\n\"@\nSet-Item WSMan:/localhost/Service/AllowUnencrypted 1 # why",
        """$o = New-PSSessionOption -SkipCACheck -ProxyAccessType IEConfig; $s = New-PSSession -ComputerName a,b -UseSSL -Authentication Basic -SessionOption $o""",
        """$p = @{ ComputerName = 'srv01'; SessionOption = New-WSManSessionOption -NoEncryption }; Invoke-Command @p { winrs -r:http://x -un dir }""",
        """[Microsoft.Win32.Registry]::SetValue("HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WinRM\Service", "AllowBasic", 1)""",
        """reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WinRM\Client /v AllowUnencryptedTraffic /t REG_DWORD /d 1 /f""",
        """Start-Process winrm -ArgumentList 'id', "-r:http://srv01 -a:basic"; iex 'winrm id -r:srv01 -pac:ie_settings -pu:x'""",
        "if exist x (\nwinrm set winrm/config/service @{AllowUnencrypted=\"%ON%\"}\n) else (\nproxycfg -d\n)",
        "foreach ($h in $all) { Invoke-Command $h { Set-Item WSMan:\\localhost\\Service\\Auth\\Basic $true } }",
    ];

    private static readonly string[] s_pieces =
    [
        "(", ")", "{", "}", "@{", "@(", "$(", "${", "$", "\"", "'", "`", "^", "\\", "%", "!", "@\"", "@'", "\"@", "'@", "\n", "\r\n", "\r", ";", "|", "||", "&", "&&", ",", "=", "==", "+=",
        " ", "\t", "#", "<#", "#>", "{{", "}}", "{%", "%}", "{#", "-", "–", "-x:", "--%", ">", "2>&1", ".", "::", "[", "]", "‘", "”", "\uFFFC", "\uD83D", "\0", "\u00A0", "é",
        "if", "else", "do", "while", "for", "foreach", "param", "function", "try", "catch", "rem ", "call ", "start ", "cmd /c ", "powershell -c ", "$x", "$env:a", "$true", "%A%", "1", "0x1",
        "winrm", "set", "winrm/config/service", "AllowUnencrypted", "true", "Set-Item", "WSMan:\\localhost\\Service\\AllowUnencrypted", "netsh winhttp set proxy ", "proxycfg -p ", "http=", "a",
    ];

    private static readonly Gen<string> s_piece = Gen.Int[0, s_pieces.Length - 1].Select(static i => s_pieces[i]);

    private static readonly Gen<string> s_command = Gen.Int[0, Commands.Length - 1].Select(static i => Commands[i]);

    public static readonly Gen<ShellDialect> Dialect = Gen.Bool.Select(static powerShell => powerShell ? ShellDialect.PowerShell : ShellDialect.Cmd);

    /// <summary>Pieces in any order, real commands with stretches cut out, put in twice or replaced, and arbitrary characters.</summary>
    public static readonly Gen<string> Any = Gen.Frequency(
        (3, s_piece.Array[0, 40].Select(string.Concat)),
        (3, Gen.Select(s_command.Array[1, 4], Gen.Select(Gen.Int[0, 400], Gen.Int[0, 12], s_piece).Array[0, 6]).Select(Mutate)),
        (1, Gen.String));

    private static string Mutate(string[] commands, (int At, int Length, string Piece)[] changes) => changes.Aggregate(string.Join("\n", commands), static (text, change) =>
    {
        int at = change.At % (text.Length + 1);
        int length = int.Min(change.Length, text.Length - at);
        return text[..at] + change.Piece + text[(at + length)..];
    });

    /// <summary>Shapes that make a careless reader slow.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unit = new Dictionary<string, string>
    {
        ["round brackets"] = "(",
        ["braces"] = "{",
        ["tables"] = "@{",
        ["tables with keys"] = "@{a=",
        ["arrays"] = "@(",
        ["quoted subexpressions"] = "\"$(",
        ["subexpressions"] = "$(",
        ["double quotes"] = "\"",
        ["single quotes"] = "'",
        ["backticks"] = "`",
        ["carets"] = "^",
        ["percents"] = "%",
        ["percents apart"] = "%a ",
        ["bangs"] = "!%",
        ["here-strings"] = "@\"\n",
        ["comments"] = "<#",
        ["line comments"] = "#",
        ["template values"] = "{{",
        ["template statements"] = "{%",
        ["dollars"] = "$",
        ["variables"] = "$a=$a;",
        ["commas"] = "a,",
        ["blanks"] = "a ",
        ["lines"] = "a\n",
        ["blank comments"] = " <##>",
        ["keywords"] = "if ",
        ["keywords with brackets"] = "if(a){",
        ["calls"] = "call ",
        ["shells"] = "cmd /c ",
        ["quoted shells"] = "powershell -c \"",
        ["pipes"] = "a|",
        ["assignments"] = "$a=",
        ["redirections"] = ">",
        ["dashes"] = "-a:",
        ["splats"] = "@a ",
        ["keys"] = "winrm set winrm/config/service @{",
        ["overwrites"] = "Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1\nSet-Item WSMan:\\localhost\\Service\\AllowUnencrypted 0\n",
        ["equal writes"] = "Set-Item WSMan:\\localhost\\Service\\AllowUnencrypted 1;",
        ["proxies"] = "netsh winhttp set proxy http=a;b\n",
        ["entries"] = "a=1;",
        ["options"] = "$o=New-PSSessionOption -NoEncryption\n",
        ["sessions"] = "New-PSSession -cn a,$b -UseSSL -SessionOption $o;",
        ["started"] = "start-process winrm 'id -r:a';",
    };
}
