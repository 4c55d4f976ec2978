using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using WinRM.Lint;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Tests.Packaging;
using Xunit;

namespace WinRM.Tests.LinterTests;

/// <summary>Ansible itself is the judge of what wins.</summary>
public class AnsibleInventoryTests
{
    private const int Trees = 30;

    [AnsibleFact]
    public async Task Every_connection_variable_of_every_host_is_what_ansible_makes_of_it()
    {
        await Parallel.ForAsync(0, Trees, new ParallelOptions { MaxDegreeOfParallelism = 2 }, static async (seed, _) => await CompareAsync(seed));
    }

    private static async Task CompareAsync(int seed)
    {
        using LinterRun run = new();
        InventoryTree tree = new(seed);
        foreach ((string path, string text) in tree.Files)
        {
            run.With(path, text);
        }

        (int code, string output) = await DotNet.StartAsync(AnsibleFactAttribute.Program, run.Folder, "-i", tree.Inventory, "--playbook-dir", "play", "--list");
        int start = output.IndexOf('{', StringComparison.Ordinal);
        Assert.True(code == 0 && start >= 0, output);
        JsonElement ansible = JsonDocument.Parse(output[start..(output.LastIndexOf("\n}", StringComparison.Ordinal) + 2)]).RootElement;

        // The configuration makes of the folder what the option makes of it.
        run.With("ansible.cfg", $"[defaults]\ninventory = {tree.Inventory}\n");
        Assert.Equal(ExitCode.Clean, run.Run("effective", "--all", "--format", "json"));
        JsonElement[] ours = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("hosts").EnumerateArray().Where(host => host.GetProperty("inventory").GetString() == tree.Inventory)];

        string[] hosts = [.. ours.Select(static host => host.GetProperty("host").GetString()!).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(HostsOf(ansible), hosts);
        foreach (string host in hosts)
        {
            // The play, where it makes a difference, comes after the inventory alone.
            JsonElement mine = ours.Last(one => one.GetProperty("host").GetString() == host);
            Assert.Equal((seed, host, Lines(Theirs(ansible, host))), (seed, host, Lines(Mine(mine))));
        }
    }

    private static IEnumerable<string> HostsOf(JsonElement ansible) => ansible.EnumerateObject()
        .SelectMany(static group => group.Value.TryGetProperty("hosts", out JsonElement hosts) ? hosts.EnumerateArray().Select(static host => host.GetString()!) : [])
        .Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<(string, string?)> Theirs(JsonElement ansible, string host) =>
        !ansible.GetProperty("_meta").GetProperty("hostvars").TryGetProperty(host, out JsonElement vars) ? []
        : vars.EnumerateObject().Where(static pair => AnsibleScope.IsConnectionVar(pair.Name)).Select(static pair => (pair.Name, Text(pair.Value)));

    private static IEnumerable<(string, string?)> Mine(JsonElement host) =>
        host.GetProperty("variables").EnumerateArray().Select(static one => (one.GetProperty("name").GetString()!, one.GetProperty("value").GetString()?.Replace(" ", "", StringComparison.Ordinal)));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(",", value.EnumerateArray().Select(Text)),
        JsonValueKind.String => value.GetString()!.Replace(" ", "", StringComparison.Ordinal),
        JsonValueKind.Null => "null",
        _ => value.GetRawText(),
    };

    private static string Lines(IEnumerable<(string Name, string? Value)> vars) =>
        string.Join('\n', vars.OrderBy(static pair => pair.Name, StringComparer.Ordinal).Select(static pair => $"{pair.Name}={(pair.Value is "True" ? "true" : pair.Value)}"));
}
