using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Configurations of proxies that nobody would write: each ends early and harms no other.</summary>
public class HostileProxyTests
{
    private static readonly string s_long = new('x', 10_000_000);

    public static TheoryData<string, string> Broken => new()
    {
        { "nginx.conf", "http { upstream winrm { server a:5985; }" },
        { "nginx-extra.conf", "upstream winrm { server a:5985; } }\nproxy_pass http://winrm;" },
        { "nginx-quote.conf", "server { proxy_pass \"http://winrm:5985; }" },
        { "nginx-deep.conf", "proxy_pass http://winrm:5985;" + string.Concat(Enumerable.Repeat("a {\n", 100_000)) },
        { "nginx-lua.conf", "server { proxy_pass http://winrm:5985;\n access_by_lua_block { if x { } \n }" },
        { "nginx-long.conf", "server { proxy_pass http://winrm:5985; # " + s_long + "\n}" },
        { "nginx-many.conf", "server { listen 5985;\n" + string.Concat(Enumerable.Repeat("location /a { proxy_pass http://a; }\n", 50_000)) + "}" },
        { "haproxy.cfg", "backend winrm\n mode http\n server a 1.1.1.1:5985 " + s_long + "\n" },
        { "haproxy-many.cfg", string.Concat(Enumerable.Range(0, 5000).Select(static i => $"backend b{i}\n mode http\n server winrm 1:5985\nfrontend f{i}\n default_backend b{i}\n")) },
        { "squid.conf", "http_port 3128\nacl winrm port 5986 " + s_long + "\n" },
        { "squid-loop.conf", "http_port 3128\nacl winrm port 5986\ninclude squid-loop.conf\nhttp_access allow all\n" },
        { "httpd.conf", "<VirtualHost *>\nProxyPass / http://winrm:5985/\n</Location>\n" },
        { "httpd-open.conf", "<VirtualHost *>\nProxyPass / http://winrm:5985/\n" },
        { "httpd-deep.conf", "ProxyPass / http://winrm:5985/\n" + string.Concat(Enumerable.Repeat("<IfModule a>\n", 100_000)) },
        { "httpd-loop.conf", "ProxyPass / http://winrm:5985/ disablereuse=on\nInclude httpd-loop.conf\n" },
        { "Caddyfile", "winrm:80 {\n reverse_proxy a:5985 {\n" },
        { "default.vcl", "backend winrm { .host = \"a\"; } sub vcl_recv { /* " },
        { "lighttpd.conf", "server.port = 5985\nproxy.server = ( ( ( \n" },
        { "tinyproxy.conf", "Port 8888\nMaxClients 1\nConnectPort 5986\n" + s_long },
        { "privoxy.conf", "listen-address :8118\nforward winrm:5985 .\nactionsfile x" + s_long },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void It_is_told_with_a_line_and_in_time(string name, string text)
    {
        using LinterRun run = new();
        run.With(name, text).With("good/squid.conf", "http_port 3128\nacl winrm port 5986\nhttp_access deny CONNECT\nhttp_access allow all\n");
        Stopwatch watch = Stopwatch.StartNew();

        JsonElement report = run.Report(name, "good");

        // Generous: build machines are slow.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
        Assert.Matches($"^{name}:[0-9]+ WRM9001$", Assert.Single(LinterRun.Errors(report)));
        Assert.Contains("3 WRM5005", LinterRun.Findings(report));
    }

    [Fact]
    public void Files_that_include_each_other_are_told_where_the_circle_closes()
    {
        using LinterRun run = new();
        run.With("squid.conf", "http_port 3128\nacl winrm port 5986\ninclude parts/a.conf\nhttp_access allow all\n").With("parts/a.conf", "include b.conf\n").With("parts/b.conf", "\ninclude a.conf\n");

        Assert.Equal(["parts/b.conf:2 WRM9001"], LinterRun.Errors(run.Report(".")));
    }

    [Fact]
    public void What_was_stated_before_is_judged_all_the_same()
    {
        using LinterRun run = new();
        run.With("httpd.conf", "ProxyPass / http://winrm:5985/\nInclude broken.conf\n").With("broken.conf", "</Location>\n");

        JsonElement report = run.Report("httpd.conf");

        Assert.Equal(["broken.conf:1 WRM9001"], LinterRun.Errors(report));
        Assert.Equal(["1 WRM5004"], LinterRun.Findings(report));
    }

    [Fact]
    public void A_broken_file_that_has_nothing_to_do_with_WinRM_is_passed_over()
    {
        using LinterRun run = new();

        Assert.Empty(LinterRun.Errors(run.With("nginx.conf", "http { server {").Report(".")));
    }
}
