using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;

namespace WinRM.Lint.Projects;

/// <summary>Where inventories lie, and where they do not.</summary>
internal static class InventoryPlaces
{
    private static readonly HashSet<string> s_extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".ini", ".cfg", ".yml", ".yaml", ".json", ".inventory", ".inv", ".hosts", ".winrm",
    };

    // As one table each: a run may have very many names.
    private static readonly SearchValues<string> s_names = SearchValues.Create(["hosts", "inventor"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> s_folders = SearchValues.Create(["inventor"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> s_others = SearchValues.Create(["group_vars", "host_vars", "roles", "templates", "collections"], StringComparison.Ordinal);

    /// <summary>The files whose place is one for inventories, whatever they hold.</summary>
    public static IEnumerable<ProjectFile> In(RunFiles files)
    {
        List<ProjectFile> found = [];
        ReadOnlySpan<char> folder = default;
        bool isElsewhere = false;
        bool isPlace = files.IsHome(folder);
        for (int i = 0; i < files.Count; i++)
        {
            // Neighbours come one after the other.
            ReadOnlySpan<char> own = files.FolderOf(i);
            if (own != folder)
            {
                folder = own;
                isElsewhere = IsElsewhere(folder);
                isPlace = !isElsewhere && (folder.ContainsAny(s_folders) || files.IsHome(folder));
            }

            if (!isElsewhere && (isPlace || IsNamed(files.NameOf(i))) && MayBe(files.NameOf(i)) && files.IsFound(files[i]))
            {
                found.Add(files[i]);
            }
        }

        return found;
    }

    /// <summary>The name of a file says that it is one.</summary>
    public static bool IsNamed(ReadOnlySpan<char> name) => name.ContainsAny(s_names);

    /// <summary>Variables and roles lie beside a file, no inventories.</summary>
    public static bool IsElsewhere(ProjectFile file) => IsElsewhere(file.Name.AsSpan(0, Math.Max(0, file.Name.LastIndexOf('/'))));

    private static bool MayBe(ReadOnlySpan<char> name) => s_extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(name)) && name is not "ansible.cfg";

    private static bool IsElsewhere(ReadOnlySpan<char> folder)
    {
        if (!folder.ContainsAny(s_others))
        {
            return false;
        }

        foreach (Range part in folder.Split('/'))
        {
            if (folder[part] is "group_vars" or "host_vars" or "roles" or "templates" or "collections")
            {
                return true;
            }
        }

        return false;
    }
}
