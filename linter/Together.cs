using System;
using System.Threading.Tasks;

namespace WinRM.Lint;

/// <summary>Does many things at once.</summary>
internal static class Together
{
    // Fewer are done before another thread has started.
    private const int Few = 4;

    /// <summary>Calls the body once with each number from zero.</summary>
    public static void For(int count, Action<int> body)
    {
        if (count >= Few)
        {
            Parallel.For(0, count, body);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            body(i);
        }
    }
}
