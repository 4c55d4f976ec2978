using System;
using System.Collections.Generic;

namespace WinRM.Lint.Scripts;

/// <summary>Names under which files keep scripts.</summary>
internal static class ScriptKeys
{
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "run", "script", "scripts", "beforescript", "afterscript", "install", "beforeinstall", "init", "beforebuild", "buildscript", "afterbuild", "beforetest", "testscript",
        "aftertest", "beforedeploy", "deployscript", "afterdeploy", "onsuccess", "onfailure", "onfinish", "ps", "pwsh", "powershell", "cmd", "bat", "batch", "command", "commands",
        "args", "arguments", "entrypoint", "inline", "inlinescript", "userdata", "customdata", "runcmd", "bootcmd", "runcommand", "commandtoexecute", "content", "contents", "shell",
        "winshell", "wincommand", "winpowershell", "raw", "rawparams", "exec", "execute", "template", "setscript", "code", "scriptblock", "executecommand", "startupscript", "fnbase64",
        "fnsub", "fnjoin", "prescript", "postscript", "shellscript", "powershellscript", "cmdscript", "startcommand", "provisioncommand", "provision",
    };

    /// <summary>Is it such a name?</summary>
    public static bool IsScript(string name) =>
        s_names.Contains(name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal))
        || ShellGuess.Named(name) != Shell.Unknown;
}
