using System;
using System.Collections.Generic;
using System.IO;

namespace WinRM.Lint.Config;

/// <summary>Finds the configuration of each file: the one that was named, else the nearest above the file.</summary>
internal sealed class ConfigSource
{
    private readonly string _root;
    private readonly LintConfig? _named;
    private readonly Func<string, bool> _isPlain;
    private readonly Dictionary<string, (LintConfig Config, string Folder)> _byFolder = [];
    private readonly Dictionary<string, LintConfig> _byFile = [];

    /// <summary>A source that names configuration files relative to a folder.</summary>
    /// <param name="root">The current folder.</param>
    /// <param name="named">The configuration that holds for all files, or null.</param>
    /// <param name="isPlain">Is a folder known to hold no configuration?</param>
    public ConfigSource(string root, LintConfig? named, Func<string, bool> isPlain)
    {
        _root = root;
        _isPlain = isPlain;
        _named = named;
    }

    /// <summary>Keys and values that are not known, in the configurations that were asked for.</summary>
    public IEnumerable<LintError> Errors
    {
        get
        {
            foreach (LintConfig config in _named is null ? (IEnumerable<LintConfig>)_byFile.Values : [_named])
            {
                foreach (LintError error in config.Errors)
                {
                    yield return error;
                }
            }
        }
    }

    /// <summary>What is said of a file; a configuration that cannot be read counts as not there and is told as an error.</summary>
    /// <param name="folder">The full path of its folder.</param>
    /// <param name="name">Its name in the folder.</param>
    public ConfigValues For(string folder, ReadOnlySpan<char> name)
    {
        (LintConfig config, string origin) = _named is null ? Nearest(folder) : (_named, _root);
        return config.Uniform ?? config.For(Path.GetRelativePath(origin, Path.Join(folder, name)).Replace('\\', '/'));
    }

    /// <summary>What is said of every file in a folder; null when that depends on the file.</summary>
    public ConfigValues? ForAllIn(string folder) => (_named ?? Nearest(folder).Config).Uniform;

    private (LintConfig Config, string Folder) Nearest(string folder)
    {
        if (!_byFolder.TryGetValue(folder, out (LintConfig Config, string Folder) config))
        {
            config = !_isPlain(folder) && Path.Combine(folder, LintConfig.FileName) is var candidate && File.Exists(candidate) ? (Read(candidate), folder)
                : Path.GetDirectoryName(folder) is { } parent ? Nearest(parent)
                : (LintConfig.Empty, folder);
            _byFolder.Add(folder, config);
        }

        return config;
    }

    private LintConfig Read(string path)
    {
        LintConfig config = LintConfig.Load(Path.GetRelativePath(_root, path).Replace('\\', '/'), path);
        _byFile[path] = config;
        return config;
    }
}
