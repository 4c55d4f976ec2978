using System.Collections.Generic;
using System.Linq;
using CsCheck;
using WinRM.Rules;
using WinRM.Rules.Commands;
using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>What holds for every text.</summary>
public sealed class CommandReaderProperties
{
    [Fact]
    public void No_text_makes_the_reader_throw_and_every_place_lies_in_the_text() =>
        Gen.Select(Scripts.Any, Scripts.Dialect, Gen.Bool).Sample(static (text, dialect, templated) =>
            Assert.All(Places(CommandReader.Read(text, 0, text.Length, dialect, templated)), span => Assert.True(span.Start >= 0 && span.End <= text.Length && span.Length > 0, $"{span}")), iter: 20_000);

    [Fact]
    public void Every_place_lies_in_the_stretch_that_was_given() =>
        Gen.Select(Scripts.Any, Scripts.Any, Scripts.Any, Scripts.Dialect).Sample(static (before, text, after, dialect) =>
            Assert.All(Places(CommandReader.Read(before + text + after, before.Length, text.Length, dialect)),
                span => Assert.True(span.Start >= before.Length && span.End <= before.Length + text.Length, $"{span}")), iter: 10_000);

    [Fact]
    public void What_stands_around_a_stretch_does_not_matter() =>
        Gen.Select(Scripts.Any, Scripts.Any, Scripts.Any, Gen.Select(Scripts.Dialect, Gen.Bool)).Sample(static (before, text, after, how) =>
        {
            string alone = Describe(CommandReader.Read(text, 0, text.Length, how.Item1, how.Item2), 0);
            Assert.Equal(alone, Describe(CommandReader.Read(before + text + after, before.Length, text.Length, how.Item1, how.Item2), before.Length));
        }, iter: 10_000);

    [Fact]
    public void Reading_twice_gives_the_same() => Gen.Select(Scripts.Any, Scripts.Dialect).Sample(static (text, dialect) =>
        Assert.Equal(Describe(CommandReader.Read(text, 0, text.Length, dialect), 0), Describe(CommandReader.Read(text, 0, text.Length, dialect), 0)), iter: 2_000);

    private static IEnumerable<TextSpan> Places(IEnumerable<Subject> subjects) =>
        subjects.SelectMany(static subject => subject.Worlds.SelectMany(static world => world.Facts).Select(static fact => fact.Location).Append(subject.Anchor)).Where(static place => place is not null).Cast<TextSpan>();

    private static string Describe(IEnumerable<Subject> subjects, int offset) => string.Join("\n", subjects.Select(subject =>
        $"{subject.Kind} {subject.Name} {Move(subject.Anchor, offset)} " + string.Join(" | ", subject.Worlds.Select(world => string.Join(", ", world.Facts.Select(fact => $"{fact} {Move(fact.Location, offset)}"))))));

    private static string Move(object? place, int offset) => place is TextSpan span ? new TextSpan(span.Start - offset, span.Length).ToString() : "nowhere";
}
