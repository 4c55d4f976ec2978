using System;
using System.IO;
using System.Linq;
using WinRM.Rules;
using WinRM.Rules.Proxies;
using Xunit;

namespace WinRM.Tests.ProxyServers;

/// <summary>The linter says of each configuration what the running proxy did.</summary>
public class MeasuredProxyTests
{
    public static TheoryData<string> Names => new(MeasuredProxy.All.Select(static row => row.Name));

    public static TheoryData<string> ForwardNames => new(MeasuredProxy.All.Where(static row => row.IsForward).Select(static row => row.Name));

    public static TheoryData<string> SafeProducts => new(AllProxies.Rows.Where(static row => row.Proxy!.Safe is not null).Select(static row => row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rules_say_what_was_measured(string name)
    {
        MeasuredProxy row = MeasuredProxy.Find(name);

        MeasuredProxy.Agrees(row.Verdict, row.Rules());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_proxy_that_spoke_HTTP_10_is_told_so_and_no_other(string name)
    {
        MeasuredProxy row = MeasuredProxy.Find(name);

        Assert.Equal(row.HttpVersion == "1.0", row.Rules().Contains("WRM5001"));
    }

    [Theory]
    [MemberData(nameof(ForwardNames))]
    public void A_proxy_that_refused_CONNECT_is_told_so(string name)
    {
        MeasuredProxy row = MeasuredProxy.Find(name);
        bool refused = row.Connect.StartsWith("deny", StringComparison.Ordinal) && row.Product.Split(' ')[0] != "nginx" && !row.Product.Contains("->", StringComparison.Ordinal);

        if (!row.Product.Contains("->", StringComparison.Ordinal))
        {
            Assert.Equal(refused, row.Rules().Contains("WRM5005"));
        }
    }

    [Fact]
    public void Every_folder_is_in_the_table_and_every_row_has_one() => Assert.Equal(
        Directory.GetDirectories(Path.Combine(Cases.Repository.Root, "tests", "proxies", "measured")).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
        MeasuredProxy.All.Select(static row => row.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(SafeProducts))]
    public void The_safe_configuration_of_a_product_is_no_finding(string name)
    {
        Stack row = AllProxies.Rows.Single(row => row.Name == name);
        using LinterTests.LinterRun run = new();

        run.With(SafeConfiguration.FileName(row), row.Proxy!.Safe!).Report(".", "--assume-winrm", "--pedantic");

        Assert.Empty(MeasuredProxy.RulesIn(run.Folder));
    }
}
