using System.Collections.Generic;
using WinRM.Lint;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Lint.Yaml;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class StructureFaultTests
{
    private const string Text = "a:\n  ansible_connection: winrm\n  ansible_port: 5985\n";

    [Fact]
    public void A_structure_that_throws_is_named_and_the_others_still_read()
    {
        Reading reading = Read([new Broken(), new Ansible()]);

        Assert.Contains("structure 'broken'", Assert.Single(reading.Errors).Message);
        Assert.Single(reading.Subjects);
    }

    [Fact]
    public void A_structure_that_meets_a_limit_makes_the_file_unreadable_after_the_others_have_read()
    {
        Reading reading = new(new SourceFile("a.yml", Text), Limits.Default);

        Assert.Throws<UnreadableException>(() => StructuredFile.Read(new Tree(reading, YamlReader.Read(reading.File, Limits.Default)), [new Unreadable(), new Ansible()]));
        Assert.Single(reading.Subjects);
    }

    private static Reading Read(IReadOnlyList<IStructure> structures)
    {
        Reading reading = new(new SourceFile("a.yml", Text), Limits.Default);
        StructuredFile.Read(new Tree(reading, YamlReader.Read(reading.File, Limits.Default)), structures);
        return reading;
    }

    private sealed class Broken : IStructure
    {
        public string Name => "broken";

        public bool Recognizes(Tree tree) => true;

        public void Read(Tree tree) => throw new KeyNotFoundException("no");
    }

    private sealed class Unreadable : IStructure
    {
        public string Name => "unreadable";

        public bool Recognizes(Tree tree) => true;

        public void Read(Tree tree) => throw new UnreadableException("too deep", 2, isLimit: true);
    }
}
