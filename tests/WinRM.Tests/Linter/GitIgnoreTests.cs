using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Lint;
using WinRM.Lint.Globs;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class GitIgnoreTests
{
    private const string Basic = "ansible_connection: winrm\nansible_port: 5985\n";

    private static readonly string[] s_names = ["a", "b", "ab", "abc", "a.c", "a b", "A", "[a]", "x-y", "!a", "#a", "lab", "build", "a\\b", "ä"];

    // Not "a**" before a slash: git takes it as "a" and "**", against its manual.
    private static readonly string[] s_pieces =
    [
        "a", "b", "ab", "abc", "*", "?", "**", "*c", "a*", "a?c", "[a-b]", "[!a]", "[^b]*", "[]a]", "[[:alpha:]]", "[[:upper:]]*", "\\a", "\\[a\\]", "a\\ b", "*.c", "lab", "build",
        "x-y", "***", "a**b", "[a-", "\\#a", "[a-c-e]", "[\\]a]", "ä",
    ];

    [Fact]
    public void Files_that_git_ignores_are_passed_over_in_folders()
    {
        using LinterRun run = new();
        run.With(".gitignore", "lab/\n*.bak.yml\n!keep.bak.yml\n").With("lab/a.yml", Basic).With("x/b.bak.yml", Basic).With("x/keep.bak.yml", Basic).With("c.yml", Basic);

        Assert.Equal(["c.yml", "x/keep.bak.yml"], Paths(run, "."));
        Assert.Equal(["c.yml", "lab/a.yml", "x/b.bak.yml", "x/keep.bak.yml"], Paths(run, ".", "--no-gitignore"));
    }

    [Fact]
    public void What_is_named_is_judged_though_git_ignores_it()
    {
        using LinterRun run = new();
        run.With(".gitignore", "lab/\nc.yml\n").With("lab/a.yml", Basic).With("c.yml", Basic);

        Assert.Equal(["c.yml", "lab/a.yml"], Paths(run, "lab", "c.yml"));
    }

    [Fact]
    public void The_files_around_a_folder_count_up_to_the_root_of_the_repository()
    {
        using LinterRun run = new();
        run.With(".gitignore", "*.yml\n").With("repository/.git/HEAD", "").With("repository/.git/info/exclude", "x.yml\n").With("repository/.gitignore", "b.yml\n")
            .With("repository/sub/.gitignore", "!/c.yml\n").With("repository/sub/a.yml", Basic).With("repository/sub/b.yml", Basic).With("repository/sub/c.yml", Basic).With("repository/sub/x.yml", Basic);

        Assert.Equal(["repository/sub/a.yml", "repository/sub/c.yml"], Paths(run, "repository/sub"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Trees_are_walked_as_git_sees_them(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 12; round++)
        {
            using LinterRun tree = new();
            Git.Run(tree.Folder, "init", "-q");
            File.WriteAllText(Path.Combine(tree.Folder, ".git", "info", "exclude"), "");
            HashSet<string> files = [];
            for (int i = 0; i < 60; i++)
            {
                string path = string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => s_names[random.Next(s_names.Length)]));
                if (!Directory.Exists(Path.Combine(tree.Folder, path)) && !files.Any(file => path.StartsWith(file + "/", StringComparison.Ordinal)))
                {
                    tree.With(path, "x");
                    files.Add(path);
                }
            }

            string[] folders = ["", .. files.Select(Path.GetDirectoryName).OfType<string>().Where(static folder => folder.Length > 0).Distinct().Order(StringComparer.Ordinal).Take(3)];
            string patterns = "";
            foreach (string folder in folders)
            {
                string text = string.Concat(Enumerable.Range(0, 6).Select(_ => Pattern(random) + (random.Next(4) == 0 ? "\r\n" : "\n")));
                tree.With(Path.Combine(folder, ".gitignore"), text);
                patterns += $"{folder}/.gitignore:\n{text}\n";
            }

            string[] ignored = Git.RunWith(tree.Folder, string.Join('\0', files) + '\0', "check-ignore", "-z", "--stdin", "--no-index").Split('\0', StringSplitOptions.RemoveEmptyEntries);
            InputWalker walker = new(tree.Folder);
            walker.Add(".");

            string[] expected = [.. files.Except(ignored).Where(static file => !file.Split('/').Contains("bin")).Order(StringComparer.Ordinal)];
            string[] actual = [.. walker.Files.Select(static file => file.Name).Where(static name => !name.EndsWith(".gitignore", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            Assert.True(expected.SequenceEqual(actual), $"{patterns}\nonly git: {string.Join(", ", expected.Except(actual))}\nonly here: {string.Join(", ", actual.Except(expected))}");
        }
    }

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time()
    {
        GlobPattern pattern = GlobPattern.Parse(string.Concat(Enumerable.Repeat("*a", 500)) + "b")!;

        Assert.False(pattern.Matches(new string('a', 5000), isFolder: false));
    }

    private static string Pattern(Random random)
    {
        string text = string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
        return random.Next(12) switch
        {
            0 or 1 or 2 => "!" + text,
            3 => "/" + text,
            4 or 5 => text + "/",
            6 => text + "  ",
            7 => "# " + text,
            8 => "**/" + text,
            _ => text,
        };
    }

    private static string[] Paths(LinterRun run, params string[] args) =>
        [.. run.Report(args).GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("path").GetString()!)];
}
