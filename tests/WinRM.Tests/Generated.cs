using System;
using System.IO;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests;

/// <summary>Files of the repository that are written from the catalog.</summary>
internal static class Generated
{
    private const string Update = "UPDATE_GENERATED";

    /// <summary>Fails when a file is not what it should be; when updates are asked for, writes it.</summary>
    /// <param name="path">Relative to the repository, with forward slashes.</param>
    /// <param name="text">What the file should hold, with \n as line end.</param>
    public static void Check(string path, string text)
    {
        string file = Path.Combine(Repository.Root, path);
        bool isCurrent = File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text;
        if (!isCurrent && Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            isCurrent = true;
        }

        Assert.True(isCurrent, $"{path} is stale. Write it anew with: {Update}=1 dotnet test tests/WinRM.Tests");
    }
}
