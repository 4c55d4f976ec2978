using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>A cell of matrix.tsv: what becomes of a client.</summary>
/// <param name="Way">The way to the server.</param>
/// <param name="Scheme">http or https.</param>
/// <param name="Login">How it logs on.</param>
/// <param name="Outcome">
/// <c>ok</c>: on one connection. <c>again</c>: on several, each with a logon of its own. A rule: refused by it. <c>tunnel</c>: the
/// proxy opens none. <c>denied</c>: the proxy or the server does not accept the client, which is also what a client sees whose second
/// NTLM token comes to the server on another connection than the first.
/// </param>
/// <param name="IsPicked">It belongs to the selection in which each two values of way, scheme and login meet.</param>
internal sealed record MatrixCell(string Way, string Scheme, Login Login, string Outcome, bool IsPicked)
{
    /// <summary>All cells.</summary>
    public static IReadOnlyList<MatrixCell> All { get; } = [.. Read()];

    private static IEnumerable<MatrixCell> Read()
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "EndToEnd", "matrix.tsv")).Select(static line => line.Split('\t'))];
        return from line in lines.Skip(1)
               from column in Enumerable.Range(2, line.Length - 2)
               where line[column] != "-"
               select new MatrixCell(line[0], line[1], Enum.Parse<Login>(lines[0][column]), line[column].TrimEnd('*'), line[column].EndsWith('*'));
    }
}
