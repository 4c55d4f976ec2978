using System;
using System.Collections.Generic;
using WinRM.Rules.Stacks;

namespace WinRM.Rules.Commands;

/// <summary>Tools of other systems that connect to a target over WinRM: InSpec and CINC Auditor, Puppet Bolt, cnspec.</summary>
internal sealed class TargetCommand : ICommandFamily
{
    private const string Protocol = "winrm://";

    private static readonly Dictionary<string, Stack> s_stacks = new(StringComparer.Ordinal)
    {
        ["inspec"] = WinRbWinRM.Row,
        ["cinc-auditor"] = WinRbWinRM.Row,
        ["bolt"] = Bolt.Row,
        ["cnspec"] = CnSpec.Row,
        ["cnquery"] = CnSpec.Row,
    };

    // What the options of the WinRM gem and of Bolt call the mechanisms; over TLS the gem negotiates.
    private static readonly Dictionary<string, Mechanisms> s_mechanisms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["negotiate"] = Mechanisms.Negotiate,
        ["ssl"] = Mechanisms.Negotiate,
        ["kerberos"] = Mechanisms.Kerberos,
        ["plaintext"] = Mechanisms.Basic,
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = new List<string>(s_stacks.Keys);

    /// <inheritdoc/>
    public void Read(Command command, ScriptFacts facts)
    {
        World world = World.Empty;
        Word? target = null;
        for (int i = 1; i < command.Words.Count; i++)
        {
            Word word = command.Words[i];
            int equals = word.Text.StartsWith("--", StringComparison.Ordinal) ? word.Text.IndexOf('=') : -1;
            string option = equals > 0 ? word.Text.Substring(0, equals) : word.Text;
            Word? value = equals > 0 && equals + 1 < word.Text.Length ? word.From(equals + 1) : equals < 0 && i + 1 < command.Words.Count ? command.Words[i + 1] : null;
            if (Targets(option, value, command.Name))
            {
                target = value;
            }
            else
            {
                world = State(world, command.Name, option, word, value);
            }
        }

        if (target is null)
        {
            return;
        }

        int at = target.Text.IndexOf(Protocol, StringComparison.OrdinalIgnoreCase);
        Endpoint? endpoint = at < 0 ? null : Endpoint.Parse(target.Text);
        if (endpoint?.Port is { } port)
        {
            world = world.WithDefault(new Fact(Settings.Port, port, Origin.Explicit, target.TextSpan));
        }

        if (endpoint is { IsLoopback: true })
        {
            world = world.With(new Fact(Settings.Loopback, 1, Origin.Explicit, target.TextSpan));
        }

        facts.Add(new Subject(SubjectKind.Connection, s_stacks[command.Name], endpoint is { Host.Length: > 0 } && !target.HasHole ? endpoint.Host : null, Worlds.Of(new[] { world }), target.TextSpan));
    }

    // -t winrm://user@host, --backend winrm, --transport winrm; cnspec scan winrm user@host.
    private static bool Targets(string option, Word? value, string tool) => value is { Kind: WordKind.Text } && (option switch
    {
        "-t" or "--target" or "--targets" => value.Text.StartsWith(Protocol, StringComparison.OrdinalIgnoreCase),
        "-b" or "--backend" or "--transport" => value.Text.Equals("winrm", StringComparison.OrdinalIgnoreCase),
        "winrm" => tool is "cnspec" or "cnquery",
        _ => false,
    });

    private static World State(World world, string tool, string option, Word word, Word? value) => option switch
    {
        "--ssl" => world.With(new Fact(Settings.Scheme, (int)Scheme.Https, Origin.Explicit, word.TextSpan)),
        "--no-ssl" => world.With(new Fact(Settings.Scheme, (int)Scheme.Http, Origin.Explicit, word.TextSpan)),
        "--self-signed" when tool is "inspec" or "cinc-auditor" => Unchecked(world, word),
        "--no-ssl-verify" when tool == "bolt" => Unchecked(world, word),
        "--insecure" when tool is "cnspec" or "cnquery" => Unchecked(world, word),
        "--winrm-transport" when value is not null => Offer(world, value),
        "--port" when value is not null && int.TryParse(value.Text, out int port) => world.With(new Fact(Settings.Port, port, Origin.Explicit, value.TextSpan)),
        _ => world,
    };

    private static World Unchecked(World world, Word word) =>
        world.With(new Fact(Settings.CaCheck, 0, Origin.Explicit, word.TextSpan)).With(new Fact(Settings.CnCheck, 0, Origin.Explicit, word.TextSpan));

    private static World Offer(World world, Word value)
    {
        foreach (Fact fact in MechanismFacts.Offer(s_mechanisms.TryGetValue(value.Text, out Mechanisms known) ? known : null, Origin.Explicit, value.TextSpan))
        {
            world = world.With(fact);
        }

        return world;
    }
}
