using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Lint.Verdicts;
using WinRM.Rules;

namespace WinRM.Lint.Output;

/// <summary>A connection and what each rule says of it, for people.</summary>
internal static class VerdictText
{
    /// <summary>Writes one subject.</summary>
    public static void Write(TextWriter writer, Paint paint, string name, Subject subject, IReadOnlyList<World> worlds, IEnumerable<Verdict> verdicts)
    {
        string stack = subject.Stack is { } known ? ", " + known.Name : "";
        string where = subject.Anchor is Place place ? $"({PlaceOf(place)})" : "";
        writer.Write($"{paint.Bold(Printable.Of(name))}  {Words.Of(new Subject(subject.Kind, null, null, subject.Worlds, null))}{stack}  {paint.Dim(where)}\n");
        foreach (World world in worlds)
        {
            Fact[] facts = [.. world.Facts.Where(static fact => fact.IsWritten || fact.Note is not null || fact.Origin == Origin.Context)];
            if (facts.Length > 0)
            {
                Derivation.WriteText(writer, paint, "  ", facts);
                writer.Write('\n');
            }
        }

        foreach (Verdict verdict in verdicts)
        {
            writer.Write($"  {paint.Bold(verdict.Rule.Id)}  {verdict.Rule.Title}: {paint.Of(verdict.Word == "no" ? Level.Advice : verdict.Rule.Level, verdict.Word)}\n");
            foreach (Fact fact in verdict.Because)
            {
                writer.Write($"           {Printable.Of(fact.Describe())}{(fact.Location is Place at ? "  " + paint.Dim(PlaceOf(at)) : fact.Note is null ? "  " + paint.Dim(Words.Of(fact.Origin)) : "")}\n");
            }

            string[] unseen = [.. verdict.Unseen.Where(setting => !verdict.Because.Any(fact => fact.Setting == setting)).Select(static setting => setting.Name)];
            writer.Write(unseen.Length == 0 ? "" : $"           not known: {string.Join(", ", unseen)}\n");
        }

        writer.Write('\n');
    }

    private static string PlaceOf(Place place) => $"{Printable.Of(place.File.Path)}:{place.Line}:{place.Column}";
}
