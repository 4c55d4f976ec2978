using System;
using System.Linq;
using WinRM.Tests.Cases;

namespace WinRM.Tests.Documents;

/// <summary>What is judged: the folder of its cases, and its name for readers.</summary>
internal sealed record Surface(string Folder, string Name) : IComparable<Surface>
{
    private static readonly Surface[] s_known =
    [
        new("csharp", "C#"), new("ansible", "Ansible"), new("script", "script"), new("winhttp", "netsh winhttp output"),
        new("reg", "registry export"), new("winrm-config", "saved winrm output"), new("carrier", "file that carries commands"),
        new("proxy", "proxy configuration"),
    ];

    /// <summary>C#, whatever the API.</summary>
    public static Surface CSharp => s_known[0];

    /// <summary>The surface with this folder; one that has no name here is called what its folder is called.</summary>
    public static Surface Find(string folder) => CSharpSurface.Is(folder) ? CSharp : s_known.FirstOrDefault(surface => surface.Folder == folder) ?? new Surface(folder, folder);

    /// <summary>Well-known ones first.</summary>
    public int CompareTo(Surface? other) => (Rank(this), Folder).CompareTo((Rank(other!), other!.Folder));

    /// <summary>The language of a fenced block for files with this extension.</summary>
    public static string Language(string extension) => extension switch
    {
        ".cs" => "csharp",
        ".yml" or ".yaml" => "yaml",
        ".ps1" or ".psm1" => "powershell",
        ".cmd" or ".bat" => "batch",
        ".json" => "json",
        ".xml" => "xml",
        ".rb" => "ruby",
        ".tf" or ".hcl" => "hcl",
        ".ini" or ".cfg" or ".reg" => "ini",
        _ => "text",
    };

    private static int Rank(Surface surface) => (uint)Array.IndexOf(s_known, surface) is uint rank && rank < s_known.Length ? (int)rank : s_known.Length;
}
