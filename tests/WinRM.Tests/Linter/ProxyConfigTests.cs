using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using WinRM.Lint;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class ProxyConfigTests
{
    private const string Site = "server { listen 80; location / { proxy_pass http://windows; proxy_set_header Connection \"\"; } }\n";
    private const string Main = "http {\n  proxy_http_version 1.1;\n  include /etc/nginx/conf.d/*.conf;\n  include sites-enabled/*;\n}\n";
    private const string Pool = "upstream windows { server 10.0.0.5:5985; keepalive 8; }\n";
    private const string Plain = "http { upstream u { server 10.0.0.5:5985; } server { location / { proxy_pass http://u; } } }\n";
    private const string Quiet = "http { upstream u { server 10.0.0.5:8080; keepalive 4; } server { location / { proxy_http_version 1.1; proxy_set_header Connection \"\"; proxy_pass http://u; } } }\n";

    [Fact]
    public void A_proxy_of_which_nothing_says_that_it_carries_WinRM_is_passed_over() => Assert.Empty(LinterRun.FindingsInFile("nginx.conf", Quiet));

    [Fact]
    public void The_user_can_say_that_every_proxy_carries_WinRM() => Assert.Equal(["1 WRM5004"], LinterRun.FindingsInFile("nginx.conf", Quiet, "--assume-winrm"));

    [Fact]
    public void The_options_file_can_say_so_too()
    {
        using LinterRun run = new();

        Assert.Equal(["1 WRM5004"], LinterRun.Findings(run.With(".winrm-lint.yml", "assume_winrm: true\n").With("nginx.conf", Quiet).Report(".")));
    }

    [Fact]
    public void A_port_of_WinRM_in_a_comment_says_nothing() => Assert.Empty(LinterRun.FindingsInFile("nginx.conf", "# not for 5985\n" + Quiet));

    [Fact]
    public void Included_files_of_the_tree_are_read_in_their_place_and_told_once()
    {
        using LinterRun run = new();
        JsonElement report = run.With("nginx.conf", Main).With("conf.d/pool.conf", Pool).With("sites-enabled/winrm", Site).Report(".");

        JsonElement finding = Assert.Single(report.GetProperty("findings").EnumerateArray());
        Assert.Equal(("WRM5004", "conf.d/pool.conf"), (finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("../outside.conf")]
    [InlineData("/../outside.conf")]
    [InlineData("link.conf")]
    [InlineData("linked/outside.conf")]
    public void What_lies_outside_the_tree_is_never_opened(string include)
    {
        using LinterRun outside = new();
        using LinterRun run = new();
        outside.With("outside.conf", Pool);
        File.Copy(Path.Combine(outside.Folder, "outside.conf"), run.Folder + "-outside.conf");
        try
        {
            File.CreateSymbolicLink(Path.Combine(run.Folder, "link.conf"), Path.Combine(outside.Folder, "outside.conf"));
            Directory.CreateSymbolicLink(Path.Combine(run.Folder, "linked"), outside.Folder);
            run.With("nginx.conf", $"http {{ include {include}; proxy_http_version 1.1; {Site} }}");

            Assert.DoesNotContain(LinterRun.Findings(run.Report("nginx.conf", "--assume-winrm")), static finding => finding.EndsWith("WRM5004", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(run.Folder + "-outside.conf");
        }
    }

    [Fact]
    public void A_link_to_another_file_of_the_tree_is_followed()
    {
        using LinterRun run = new();
        run.With("nginx.conf", Main).With("conf.d/pool.conf", Pool).With("sites-available/winrm", Site);
        Directory.CreateDirectory(Path.Combine(run.Folder, "sites-enabled"));
        File.CreateSymbolicLink(Path.Combine(run.Folder, "sites-enabled", "winrm"), "../sites-available/winrm");

        Assert.Contains("1 WRM5004", LinterRun.Findings(run.Report("nginx.conf")));
    }

    [Theory]
    [InlineData("setup.sh", "#!/bin/sh\ncat > /etc/squid/squid.conf <<EOF\nhttp_access deny CONNECT\nacl winrm port 5986\nEOF\n")]
    [InlineData("setup", "#!/bin/sh\nhttp_access deny CONNECT # winrm 5986\n")]
    [InlineData("notes.md", "    http_access deny CONNECT\n    acl winrm port 5986\n")]
    public void Scripts_and_documents_that_quote_a_configuration_are_none(string name, string text)
    {
        using LinterRun run = new();

        Assert.Empty(LinterRun.Findings(run.With(name, text).Report(".", "--assume-winrm", "--pedantic")));
    }

    [Fact]
    public void A_pattern_never_includes_the_file_that_it_stands_in()
    {
        const string text = "http_port 3128\nacl winrm port 5986\ninclude /etc/squid/conf.d/*.conf\nhttp_access allow all\n";

        Assert.Empty(LinterRun.FindingsInFile("squid.conf", text));
    }

    [Theory]
    [InlineData("nginx=1.22.1", "1 WRM5001", "1 WRM5003")]
    [InlineData("nginx=1.29.6", "1 WRM5001", "1 WRM5003")]
    [InlineData("nginx=1.29.7", "1 WRM5004")]
    [InlineData("nginx=1.31.5", "1 WRM5004")]
    public void The_version_decides_where_defaults_have_changed(string version, params string[] expected) =>
        Assert.Equal(expected, LinterRun.FindingsInFile("nginx.conf", Plain, "--proxy-version", version));

    [Fact]
    public void A_comment_at_the_head_tells_the_version() => Assert.Equal(["2 WRM5004"], LinterRun.FindingsInFile("nginx.conf", "# generated for nginx/1.31.5\n" + Plain));

    [Fact]
    public void Without_a_version_both_outcomes_are_told()
    {
        using LinterRun run = new();
        JsonElement[] findings = [.. run.With("nginx.conf", Plain).Report("nginx.conf", "--possible").GetProperty("findings").EnumerateArray()];

        Assert.Equal(["WRM5001 definite", "WRM5003 definite", "WRM5004 possible"], findings.Select(static f => $"{f.GetProperty("rule").GetString()} {f.GetProperty("confidence").GetString()}").Order(StringComparer.Ordinal));
        Assert.Contains("from that version on the same lines keep a pool", findings.First(static f => f.GetProperty("rule").GetString() == "WRM5001").GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("nginx=new")]
    [InlineData("=1.2")]
    public void A_version_that_is_none_is_wrong_usage(string version)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Usage, run.With("nginx.conf", Plain).Run("nginx.conf", "--proxy-version", version));
        Assert.Contains("nginx=1.31.5", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_depends_on_what_cannot_be_seen_is_possible_only()
    {
        string text = Plain.Replace("proxy_pass", "proxy_http_version 1.1; proxy_set_header Connection $mode; proxy_pass", StringComparison.Ordinal);

        Assert.Empty(LinterRun.FindingsInFile("nginx.conf", text));
        Assert.Equal(["1 WRM5003", "1 WRM5004"], LinterRun.FindingsInFile("nginx.conf", text, "--possible").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_client_and_its_proxy_are_told_together_with_both_places()
    {
        using LinterRun run = new();
        run.With("proxy/privoxy.config", "listen-address 10.0.0.1:8118\nkeep-alive-timeout 300\ndefault-server-timeout 60\nconnection-sharing 1\n")
            .With("hosts.yml", "ansible_connection: psrp\nansible_psrp_protocol: http\nansible_psrp_auth: kerberos\nansible_psrp_proxy: http://proxy.corp:8118\n");

        JsonElement[] findings = [.. run.Report(".").GetProperty("findings").EnumerateArray()];

        Assert.Equal(["hosts.yml WRM2005 error proxy/privoxy.config:4", "proxy/privoxy.config WRM5004 error hosts.yml:4"], findings.Select(static finding =>
            $"{finding.GetProperty("path").GetString()} {finding.GetProperty("rule").GetString()} {finding.GetProperty("level").GetString()} "
            + finding.GetProperty("related").EnumerateArray().Select(static place => $"{place.GetProperty("path").GetString()}:{place.GetProperty("line").GetInt32()}").Last()));
    }

    [Theory]
    [InlineData("squid.conf", "http_port 80 accel defaultsite=winrm\ncache_peer 10.0.0.5 parent 5985 0 originserver login=operator:S3cret!\nhttp_access allow all\n")]
    [InlineData("tinyproxy.conf", "Port 8888\nMaxClients 9\nConnectPort 5986\nBasicAuth operator S3cret!\n")]
    [InlineData("config.yaml", "mode: reverse:http://winrm:5985\nproxyauth: operator:S3cret!\nstickyauth: .\n")]
    [InlineData("nginx.conf", "server { location / { proxy_set_header Authorization \"Basic S3cret!\"; proxy_pass http://winrm:5985; } }\n")]
    [InlineData("httpd.conf", "ProxyPass / http://operator:S3cret!@winrm:5985/\n")]
    public void No_secret_of_a_configuration_is_printed(string name, string text)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Findings, run.With(name, text).Run(name, "--pedantic", "--fail-on", "advice"));
        Assert.DoesNotContain("S3cret", run.Output, StringComparison.Ordinal);
    }
}
