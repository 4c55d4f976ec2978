using System;
using System.Collections.Generic;
using System.Linq;

namespace WinRM.Lint.Projects;

/// <summary>The folders of a run that hold files of Terraform or Packer, each read when it is asked for.</summary>
internal sealed class HclFolders
{
    // A module that is called in more ways, or deeper, has values that nobody can tell.
    private const int MaxScopes = 16;
    private const int MaxCalls = 8;

    // Files of values lie beside those that declare, or not far below.
    private const int MaxAbove = 4;

    private readonly ILookup<(string Folder, HclKind Kind), ProjectFile> _files;
    private readonly ILookup<(string Folder, HclKind Kind), ProjectFile> _values;
    private readonly Limits _limits;
    private readonly Dictionary<(string Folder, HclKind Kind), HclFolder> _read = [];
    private readonly Lazy<ILookup<string, (HclFolder Folder, HclCall Call)>> _calls;

    /// <summary>The folders of these files.</summary>
    public HclFolders(ProjectFiles files, Limits limits)
    {
        _limits = limits;
        _files = files.Called(static name => HclNames.KindOf(name) != HclKind.None).ToLookup(static file => (RunFiles.FolderOf(file.Name), HclNames.KindOf(file.Name)));
        _values = files.Called(static name => HclNames.ValuesFor(name) != HclKind.None)
            .SelectMany(static file => Above(file.Name).Select(folder => (folder, file))).ToLookup(static pair => (pair.folder, HclNames.ValuesFor(pair.file.Name)), static pair => pair.file);
        _calls = new(() => _files.Where(static group => group.Key.Kind == HclKind.Terraform).Select(group => Read(group.Key))
            .SelectMany(static caller => caller.Calls.Select(call => (caller, call))).ToLookup(static pair => pair.call.Target, StringComparer.Ordinal));
    }

    /// <summary>The folder that a file is a part of.</summary>
    public HclFolder Of(ProjectFile file) => Read((RunFiles.FolderOf(file.Name), HclNames.KindOf(file.Name)));

    /// <summary>The ways in which a folder is used: by each call, or by itself when nothing calls it; null when there are too many.</summary>
    public IReadOnlyList<HclScope>? Scopes(HclFolder folder) => Scopes(folder, 0);

    // Each step either adds a scope or ends the search.
    private List<HclScope>? Scopes(HclFolder folder, int depth)
    {
        if (folder.Kind != HclKind.Terraform || !_calls.Value.Contains(folder.Path))
        {
            return [new HclScope(folder, null, null)];
        }

        List<HclScope> scopes = [];
        foreach ((HclFolder caller, HclCall call) in _calls.Value[folder.Path])
        {
            if (depth >= MaxCalls || Scopes(caller, depth + 1) is not { } outer || scopes.Count + outer.Count > MaxScopes)
            {
                return null;
            }

            scopes.AddRange(outer.Select(scope => new HclScope(folder, call, scope)));
        }

        return scopes;
    }

    private HclFolder Read((string Folder, HclKind Kind) key)
    {
        if (!_read.TryGetValue(key, out HclFolder? folder))
        {
            folder = new HclFolder(key.Folder, key.Kind, Sources(_files[key]), Sources(_values[key]), _limits);
            _read.Add(key, folder);
        }

        return folder;
    }

    private static IEnumerable<SourceFile> Sources(IEnumerable<ProjectFile> files) => files.Select(static file => file.Source).OfType<SourceFile>();

    // The folder of a file and some of those around it.
    private static IEnumerable<string> Above(string path)
    {
        for (int i = 0; i < MaxAbove && path.Length > 0; i++)
        {
            path = RunFiles.FolderOf(path);
            yield return path;
        }
    }
}
