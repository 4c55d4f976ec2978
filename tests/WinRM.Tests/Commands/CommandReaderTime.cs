using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>Reading takes time in proportion to the text, whatever its shape.</summary>
[Collection(nameof(CommandReaderTime))]
[CollectionDefinition(nameof(CommandReaderTime), DisableParallelization = true)]
public sealed class CommandReaderTime
{
    // Other programs take time as well: one undisturbed measurement of several is enough.
    private const int Attempts = 8;

    // Generous: an optimized build on an idle machine takes a tenth of it.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(3);

    public static IEnumerable<object[]> Shapes =>
        from unit in Scripts.Unit.Keys
        from dialect in Enum.GetValues<ShellDialect>()
        select new object[] { unit, dialect };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_the_text_takes_about_twice_the_time(string shape, ShellDialect dialect)
    {
        string half = Repeat(Scripts.Unit[shape], 100_000);
        string whole = Repeat(Scripts.Unit[shape], 200_000);
        List<string> measured = [];
        for (int i = 0; i < Attempts; i++)
        {
            TimeSpan shorter = Measure(half, dialect);
            TimeSpan longer = Measure(whole, dialect);
            if (longer < (4 * shorter) + TimeSpan.FromMilliseconds(20) && longer < s_longest)
            {
                return;
            }

            measured.Add($"{shorter} became {longer}");
        }

        Assert.Fail(string.Join("\n", measured));
    }

    [Theory]
    [InlineData("blanks")]
    [InlineData("quoted subexpressions")]
    [InlineData("tables")]
    [InlineData("overwrites")]
    public void A_megabyte_is_read_at_once(string shape)
    {
        string text = Repeat(Scripts.Unit[shape], 1 << 20);
        TimeSpan time = Enumerable.Range(0, Attempts).Select(_ => Measure(text, ShellDialect.PowerShell)).FirstOrDefault(static time => time < s_longest);
        Assert.True(time > TimeSpan.Zero);
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static TimeSpan Measure(string text, ShellDialect dialect)
    {
        long start = Stopwatch.GetTimestamp();
        CommandReader.Read(text, 0, text.Length, dialect, templated: true);
        return Stopwatch.GetElapsedTime(start);
    }
}
