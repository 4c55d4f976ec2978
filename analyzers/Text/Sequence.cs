using System.Collections.Generic;
using System.Linq;

namespace WinRM.Analyzers.Text;

/// <summary>Pieces in the order in which they are added.</summary>
internal sealed class Sequence : Fragment
{
    private readonly IReadOnlyList<Step> _steps;

    private Sequence(IReadOnlyList<Step> steps) => _steps = steps;

    public override IEnumerable<IReadOnlyList<Guard>> Guards => _steps.SelectMany(static step =>
        step.Text.Guards.Select(inner => (IReadOnlyList<Guard>)step.Guards.Concat(inner).ToArray()).Prepend(step.Guards));

    /// <summary>The steps as they are seen from a place of which the branches around are known to be taken.</summary>
    public static Sequence Of(IEnumerable<Step> steps, IReadOnlyList<Guard> taken)
    {
        if (taken.Count == 0)
        {
            return new Sequence(steps.ToArray());
        }

        return new Sequence(steps.Where(step => !step.Guards.Any(guard => taken.Any(known => known.Decision.Equals(guard.Decision) && known.Arm != guard.Arm)))
            .Select(step => step with { Guards = step.Guards.Where(guard => !taken.Contains(guard)).ToArray() }).ToArray());
    }

    /// <summary>Pieces that are always there.</summary>
    public static Sequence Of(params Fragment[] fragments) => new(fragments.Select(static fragment => new Step(0, System.Array.Empty<Guard>(), fragment)).ToArray());

    public override void Write(LiteralText text, Reading reading)
    {
        int first = 0;
        for (int i = _steps.Count - 1; i > 0 && first == 0; i--)
        {
            first = _steps[i].Resets && reading.Takes(_steps[i].Guards) ? i : 0;
        }

        for (int i = first; i < _steps.Count; i++)
        {
            if (reading.Takes(_steps[i].Guards))
            {
                _steps[i].Text.Write(text, reading);
            }
        }
    }
}
