using System;
using System.Collections.Generic;
using System.Text;
using WinRM.Lint.Scripts;

namespace WinRM.Lint.Dialects;

/// <summary>Makefiles: the recipes, which a shell of Unix runs.</summary>
internal sealed class Makefile : IDialect
{
    /// <inheritdoc/>
    public string Name => "Makefile";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        file.Path[(file.Path.LastIndexOf('/') + 1)..] is "Makefile" or "makefile" or "GNUmakefile" || file.InnerExtension is ".mk" or ".mak" or ".makefile";

    /// <inheritdoc/>
    public void Read(Reading reading)
    {
        SourceFile file = reading.File;
        StringBuilder text = new();
        List<int> places = [];
        bool isContinued = false;
        for (int number = 1; number <= file.LineCount; number++)
        {
            string line = file.Line(number);
            bool isRecipe = line.StartsWith('\t') || isContinued;
            isContinued = isRecipe && line.EndsWith('\\');
            int start = !isRecipe ? line.Length : line.Length - line.TrimStart('\t', ' ', '@', '-', '+').Length;
            for (int i = start; i < line.Length; i++)
            {
                // make takes one of two dollar signs.
                i += line[i] == '$' && i + 1 < line.Length && line[i + 1] == '$' ? 1 : 0;
                text.Append(line[i]);
                places.Add(file.StartOf(number) + i);
            }

            text.Append('\n');
            places.Add(Math.Min(file.StartOf(number) + line.Length, file.Text.Length));
        }

        int[] ends = [.. places.ConvertAll(place => Math.Min(place + 1, file.Text.Length))];
        PosixScript.Read(reading, MappedText.Whole(file).Decoded(text.ToString(), [.. places], ends));
    }
}
