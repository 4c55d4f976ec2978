using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>States what a command does to the WinHTTP proxy of the machine.</summary>
internal static class MachineProxy
{
    /// <summary>The proxy list is set, and the hosts that go past it.</summary>
    public static void Set(Command command, ProxyTool tool, Word list, Word? bypass, ScriptFacts facts)
    {
        Worlds worlds = Start(command, tool);
        if (list.HasHole && list.Text.IndexOf('=') < 0)
        {
            worlds = worlds.With(new Fact(Settings.ProxySource, (int)ProxySource.WinHttp, Origin.Explicit, list.Span));
        }
        else
        {
            foreach (Fact fact in ProxyList.Facts(list.Text, new TextSpan(0, list.Text.Length)))
            {
                worlds = worlds.With(fact.At(fact.Location is TextSpan span ? list.SpanOf(span.Start, span.Length) : fact.Location));
            }
        }

        facts.Add(new Subject(SubjectKind.MachineProxy, null, null, worlds, command.Span) { Bypass = bypass is { HasHole: false } known ? known.Text : null });
    }

    /// <summary>The proxy is taken away.</summary>
    public static void Reset(Command command, Word verb, ScriptFacts facts) => facts.Add(new Subject(
        SubjectKind.MachineProxy, null, null, Worlds.Start.With(new Fact(Settings.ProxySource, (int)ProxySource.None, Origin.Explicit, verb.Span)), command.Span));

    /// <summary>The settings of Internet Explorer are copied once.</summary>
    public static void Copy(Command command, ProxyTool tool, Word source, ScriptFacts facts) => facts.Add(new Subject(
        SubjectKind.MachineProxy,
        null,
        null,
        Start(command, tool).With(new Fact(Settings.ProxySource, (int)ProxySource.WinHttp, Origin.Explicit, source.Span)).With(new Fact(Settings.ProxyCopied, 1, Origin.Explicit, source.Span)),
        command.Span));

    /// <summary>The network is asked for the proxy.</summary>
    public static void Detect(Command command, TextSpan place, ScriptFacts facts) => facts.Add(new Subject(
        SubjectKind.MachineProxy, null, null, Start(command, ProxyTool.Netsh).With(new Fact(Settings.ProxySource, (int)ProxySource.AutoDetect, Origin.Explicit, place)), command.Span));

    private static Worlds Start(Command command, ProxyTool tool) => Worlds.Start.With(new Fact(Settings.ProxyTool, (int)tool, Origin.Explicit, command.Words[0].Span));
}
