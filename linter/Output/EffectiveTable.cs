using System.Collections.Generic;
using System.IO;
using System.Linq;
using WinRM.Lint.Dialects.AnsibleParts;
using WinRM.Lint.Projects;

namespace WinRM.Lint.Output;

/// <summary>Effective connections for people: a table for each host.</summary>
internal static class EffectiveTable
{
    /// <summary>Writes all hosts.</summary>
    public static void Write(IReadOnlyList<EffectiveHost> hosts, TextWriter writer, bool color)
    {
        Paint paint = new(color);
        foreach (EffectiveHost host in hosts)
        {
            string where = host.Play is null ? host.Inventory : $"{host.Inventory}, play {host.Play}";
            string what = host.Plugin is null ? "not WinRM" : host.Endpoint ?? "address unknown";
            writer.Write($"{paint.Bold(Printable.Of(host.Host))}  {Printable.Of(what)}  {paint.Dim($"({Printable.Of(where)})")}\n");
            int name = host.Settings.Max(static setting => setting.Name.Length);
            int value = host.Settings.Max(static setting => Shown(setting).Length);
            foreach (EffectiveSetting setting in host.Settings)
            {
                string source = setting.Variable is { } variable ? PlaceOf(variable) : setting.Note ?? "";
                writer.Write($"  {setting.Name.PadRight(name)}  {Printable.Of(Shown(setting)).PadRight(value)}  {paint.Dim(Printable.Of(source))}\n");
                foreach (AnsibleVar other in setting.Overridden)
                {
                    string text = $"overrides {SettingText.Written(other) ?? "a value that cannot be told"}";
                    writer.Write($"  {"".PadRight(name)}  {paint.Dim($"{Printable.Of(text)}  {Printable.Of(PlaceOf(other))}")}\n");
                }
            }

            writer.Write('\n');
        }

        writer.Write(hosts.Count == 0 ? "no hosts\n" : "");
    }

    private static string Shown(EffectiveSetting setting) => setting.Value ?? "unknown";

    private static string PlaceOf(AnsibleVar variable) => $"{variable.KeyPlace.File.Path}:{variable.KeyPlace.Line} {variable.Name}";
}
