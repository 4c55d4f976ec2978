using System.Collections.Generic;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Lint.Dialects;

/// <summary>Subjects for WinRM's own configuration of a machine.</summary>
internal static class Configuration
{
    /// <summary>The client or the service configuration in which these facts hold; of two about one setting, the later.</summary>
    public static Subject Of(SubjectKind side, IEnumerable<Fact> facts, Place anchor)
    {
        Worlds worlds = facts.Aggregate(Worlds.Start, static (all, fact) => all.With(fact));
        return new Subject(side, side == SubjectKind.ClientConfiguration ? WinRMClient.Row : WinRMService.Row, null, worlds, anchor);
    }
}
