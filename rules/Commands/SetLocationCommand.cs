using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>Set-Location: a script can stand on the WSMan: drive and name its items by their rest.</summary>
internal sealed class SetLocationCommand : ICommandFamily
{
    private static readonly CmdletSignature s_signature = new("Path", "LiteralPath|PSPath StackName", "PassThru");

    public IReadOnlyList<string> Names { get; } = new[] { "set-location", "cd", "sl", "chdir", "push-location", "pushd", "pop-location", "popd" };

    public void Read(Command command, ScriptFacts facts)
    {
        Arguments arguments = Arguments.Bind(command, facts, s_signature);
        Word? path = arguments["Path"] ?? arguments["LiteralPath"];
        string text = path is null ? "" : facts.Resolve(path, command).Text;
        bool isRelative = text.Length > 0 && text.IndexOf(':') < 0 && text.IndexOf("..", System.StringComparison.Ordinal) < 0 && text[0] is not ('\\' or '/' or Word.HoleMark);
        facts.Location = isRelative && facts.Location is { } location ? location + "\\" + text : WSManPath.AfterDrive(text);
    }
}
