using System;
using System.Collections.Generic;
using System.Linq;
using WinRM.Lint;
using WinRM.Lint.Dialects;
using WinRM.Lint.Structures;
using WinRM.Rules;
using WinRM.Rules.Catalog;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class FaultTests
{
    private const string Text = "ansible_connection: winrm\nansible_port: 5985\n";

    [Fact]
    public void A_rule_that_throws_is_named_and_the_others_still_judge()
    {
        Linter linter = new(DialectCatalog.All, [new BrokenRule(), new WRM1002BasicOverHttp()], new LintOptions());

        FileResult result = linter.Judge("a.yml", linter.Read(new SourceFile("a.yml", Text)));

        Assert.Contains("rule WRM0000", Assert.Single(result.Errors).Message);
        Assert.Equal("WRM1002", Assert.Single(result.Findings).Finding.Rule.Id);
    }

    [Fact]
    public void A_dialect_that_throws_is_named_and_what_it_stated_is_judged()
    {
        Linter linter = new([new BrokenDialect()], RuleCatalog.All, new LintOptions());

        FileResult result = linter.Judge("a.yml", linter.Read(new SourceFile("a.yml", Text)));

        Assert.Contains("dialect 'broken'", Assert.Single(result.Errors).Message);
        Assert.Equal("WRM1002", Assert.Single(result.Findings).Finding.Rule.Id);
    }

    [Fact]
    public void A_fault_makes_the_run_incomplete()
    {
        Report report = new([FileResult.Failed(LintError.Internal("a.yml", "rule WRM0000", new InvalidOperationException("no")))], [], 1);

        Assert.Equal(ExitCode.Incomplete, report.ExitCode(Level.Warning));
    }

    private sealed class BrokenRule : Rule
    {
        public override string Id => "WRM0000";

        public override string Title => "Broken";

        public override Level Level => Level.Error;

        public override string Reason => "Broken.";

        public override bool AppliesTo(SubjectKind kind) => true;

        public override Tri Judge(World world, Subject subject) => throw new InvalidOperationException("no");
    }

    private sealed class BrokenDialect : IDialect
    {
        public string Name => "broken";

        public bool Recognizes(SourceFile file) => true;

        public void Read(Reading reading)
        {
            new StructuredFile().Read(reading);
            throw new KeyNotFoundException("no");
        }
    }
}
