using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using WinRM.Rules.Commands;
using WinRM.Rules.Proxies;

namespace WinRM.Lint.Proxies;

/// <summary>lighttpd.conf: each proxy.server is a proxy server.</summary>
internal sealed class LighttpdConf : ProxyDialect
{
    /// <inheritdoc/>
    public override string Name => "lighttpd configuration";

    /// <inheritdoc/>
    public override string[] FileNames { get; } = ["lighttpd*.conf", "lighttpd*.conf.*"];

    /// <inheritdoc/>
    protected override string Signature => @"^[ \t]*(proxy\.(server|header|balance)[ \t]*\+?=|server\.(modules|document-root|port|bind)[ \t]*\+?=)";

    /// <inheritdoc/>
    public override void Read(Reading reading)
    {
        List<Directive> all = Assignments(reading.File);
        Directive? Last(string name) => all.FindLast(assignment => assignment.Is(name));
        foreach (Directive proxy in all.Where(static assignment => assignment.Is("proxy.server")))
        {
            ProxyFacts facts = new(Lighttpd.Row, null, proxy.Place);
            facts.Default(Settings.ServerConnections, (int)ServerConnections.PerRequest, "mod_proxy opens a connection for each request");
            if (Last("proxy.header") is { } header && Regex.IsMatch(header.First, "\"force-http10\"\\s*=>\\s*\"(enable|1|true)\"", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase))
            {
                facts.State(Settings.ProxyHttpVersion, Settings.Version(1, 0), header.Place, "force-http10");
            }

            if (Last("server.max-keep-alive-requests") is { First: "0" } none)
            {
                facts.State(Settings.KeepsClients, 0, none);
            }

            if (Last("auth.require") is { } login)
            {
                facts.State(Settings.PassesAuthentication, 0, login.Place, "auth.require: lighttpd itself asks for a logon, in the header that the server's logon needs");
            }

            facts.Carries(Evidence.In([proxy, .. all.Where(static assignment => assignment.Is("server.port"))]));
            Add(reading, facts.Build());
        }
    }

    // "name = value", where the value goes on while its brackets are open. Conditions around it count as if they held.
    private static List<Directive> Assignments(SourceFile file)
    {
        LineReader.CheckLines(file);
        List<Directive> result = [];
        string text = file.Text;
        int name = -1;
        int value = -1;
        int depth = 0;
        bool quoted = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            quoted ^= c == '"' && (i == 0 || text[i - 1] != '\\');
            if (i < text.Length && quoted && c != '\n')
            {
                continue;
            }

            if (c == '#')
            {
                int stop = text.AsSpan(i).IndexOfAny('\n', '\r');
                i = stop < 0 ? text.Length - 1 : i + stop - 1;
            }
            else if (c is '\n' or '}' && depth == 0)
            {
                if (name >= 0 && value > name)
                {
                    string written = text[name..(value - 1)].TrimEnd('+', ':', ' ', '\t');
                    result.Add(new Directive(written, [text[value..i].Trim().Trim('"')], new Place(file, new TextSpan(name, i - name - (i > name && text[i - 1] == '\r' ? 1 : 0)))));
                }

                (name, value, quoted) = (-1, -1, false);
            }
            else if (value < 0 && c == '=' && name >= 0 && (i + 1 >= text.Length || text[i + 1] is not ('=' or '~' or '>')) && text[i - 1] is not ('=' or '!'))
            {
                value = i + 1;
            }
            else if (c is '(' or ')' && value > 0)
            {
                depth += c == '(' ? 1 : -1;
                if (depth < 0)
                {
                    throw new UnreadableException("a bracket is closed that was not opened", file.LineOf(i));
                }
            }
            else if (c is '{')
            {
                (name, value) = (-1, -1);
            }
            else if (name < 0 && !char.IsWhiteSpace(c))
            {
                name = i;
            }
        }

        return depth > 0 ? throw new UnreadableException("the bracket that starts here is not closed", file.LineOf(Math.Max(name, 0))) : result;
    }
}
