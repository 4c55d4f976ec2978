using System;
using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;
using System.Linq;
using System.Text.RegularExpressions;
using WinRM.Lint.Dialects;
using WinRM.Rules;

namespace WinRM.Lint.Proxies;

/// <summary>The configuration of one kind of proxy server: known by the name of the file, or by lines that no other program has.</summary>
internal abstract class ProxyDialect : IDialect
{
    private readonly Lazy<Regex> _signature;
    private readonly Lazy<Regex> _namedSignature;

    /// <summary>A dialect. Its expressions are dear to make, and most runs see no file of the kind.</summary>
    protected ProxyDialect()
    {
        _signature = new(() => Lines(Signature));
        _namedSignature = new(() => NamedSignature is { } signature ? Lines(signature) : _signature.Value);
    }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>Names that files of this kind have; * stands for anything.</summary>
    public abstract string[] FileNames { get; }

    /// <summary>A line that only files of this kind have.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    protected abstract string Signature { get; }

    /// <summary>What a file with such a name has to have, where that is less.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    protected virtual string? NamedSignature => null;

    /// <summary>Extensions of files that are looked into, whatever their name.</summary>
    protected virtual string[] Extensions { get; } = ["", ".conf", ".cfg", ".config", ".txt", ".inc", ".j2", ".tmpl", ".template"];

    /// <summary>A name that says it all.</summary>
    public bool IsNamed(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        foreach (string pattern in FileNames)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => IsNamed(file.Path)
        ? _namedSignature.Value.IsMatch(file.Text)
        : Extensions.Contains(file.Extension) && !file.Text.StartsWith("#!", StringComparison.Ordinal) && !ProxyCatalog.IsNamed(file.Path) && _signature.Value.IsMatch(file.Text);

    /// <inheritdoc/>
    public abstract void Read(Reading reading);

    /// <summary>States a proxy server. What holds for each is looked for in the whole file, so their number is bounded.</summary>
    protected static void Add(Reading reading, Subject subject)
    {
        if (reading.Subjects.Count >= MaxServers)
        {
            throw new UnreadableException($"more than {MaxServers} ways through a proxy in one file", ((Place)subject.Anchor!).Line, isLimit: true);
        }

        reading.Add(subject);
    }

    private const int MaxServers = 500;

    // It may not go back: the time of no file may grow faster than its length.
    private static Regex Lines(string expression) => new(expression, RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
