using System.Collections.Generic;
using System.Linq;

namespace WinRM.Rules;

/// <summary>A connection over the machine's WinHTTP proxy goes past it where the bypass list names its host.</summary>
internal static class BypassRelations
{
    /// <summary>The subjects, in the same order, with what the bypass lists of the run say of their proxies.</summary>
    public static IReadOnlyList<Subject> Apply(IReadOnlyList<Subject> subjects)
    {
        // Which machine a connection starts from is not known, so every proxy of the run has to let it past.
        Subject[] machines = subjects.Where(static subject => subject.Kind == SubjectKind.MachineProxy && subject.Worlds.Any(UsesWinHttp)).ToArray();
        return machines.Length == 0 || machines.Any(static machine => machine.Bypass is null)
            ? subjects
            : subjects.Select(subject => IsBypassed(subject, machines) ? Direct(subject) : subject).ToList();
    }

    private static bool IsBypassed(Subject subject, Subject[] machines)
    {
        if (subject.Kind != SubjectKind.Connection || !subject.Worlds.Any(UsesWinHttp))
        {
            return false;
        }

        IReadOnlyList<string> hosts = subject.Hosts.Count > 0 ? subject.Hosts : subject.Name is { } name ? new[] { name } : new string[0];
        return hosts.Count > 0 && machines.All(machine => hosts.All(host => BypassList.Covers(machine.Bypass!, host)));
    }

    private static bool UsesWinHttp(World world) => world.Is(Settings.ProxySource, (int)ProxySource.WinHttp).IsYes;

    private static Subject Direct(Subject subject) => subject.With(subject.Worlds.Map(static world => UsesWinHttp(world)
        ? world.With(new Fact(Settings.ProxySource, (int)ProxySource.None, Origin.Context, world[Settings.ProxySource]!.Location, "the bypass list of the WinHTTP proxy names the host"))
        : world));
}
