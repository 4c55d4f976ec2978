using System.Collections.Generic;
using System.Linq;

namespace WinRM.Analyzers.Text;

/// <summary>A piece of a text that C# code assembles; what it adds can depend on the branches that are taken.</summary>
internal abstract class Fragment
{
    /// <summary>The branches that decide what is added, one list for each piece inside.</summary>
    public virtual IEnumerable<IReadOnlyList<Guard>> Guards => Enumerable.Empty<IReadOnlyList<Guard>>();

    /// <summary>Adds the piece as it is on one way through the branches.</summary>
    public abstract void Write(LiteralText text, Reading reading);

    /// <summary>The texts on all ways, or none when there are too many.</summary>
    public IEnumerable<LiteralText> Texts()
    {
        HashSet<string> seen = new();
        foreach (Reading reading in Reading.All(Guards))
        {
            LiteralText text = new();
            Write(text, reading);
            if (seen.Add(text.ToString()))
            {
                yield return text;
            }
        }
    }
}
