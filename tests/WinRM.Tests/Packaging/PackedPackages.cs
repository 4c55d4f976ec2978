using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using WinRM.Tests.Cases;
using Xunit;

namespace WinRM.Tests.Packaging;

/// <summary>The packages of this repository, packed once for all tests of the collection, and copies of the sample that use them.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackages : IAsyncLifetime, ICollectionFixture<PackedPackages>
{
    /// <summary>The collection of tests.</summary>
    public const string Name = "Packages";

    private readonly string _folder = Directory.CreateTempSubdirectory("winrm-packages-").FullName;
    private string? _cached;

    /// <summary>Another one in each run, so that no cache serves a package of an earlier one.</summary>
    public string Version { get; } = "0.0.1-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the packages are.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>Packs the solution apart from the build that is being tested.</summary>
    public async Task InitializeAsync() => await PackAsync(Feed, Path.Combine(_folder, "first"));

    /// <summary>Packs the solution, building it in a folder of its own.</summary>
    internal async Task PackAsync(string feed, string artifacts) => await DotNet.RunAsync(
        Repository.Root, "pack", "Analyzers.sln", "-c", "Release", "-o", feed, "--artifacts-path", artifacts, "-p:Version=" + Version, "-p:RestoreLockedMode=true");

    /// <summary>The bytes of each file that a package holds, without what every package holds.</summary>
    internal SortedDictionary<string, byte[]> Content(string id)
    {
        SortedDictionary<string, byte[]> content = new(StringComparer.Ordinal);
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));
        foreach (ZipArchiveEntry entry in package.Entries.Where(static entry =>
            entry.FullName != "[Content_Types].xml" && !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal) && !entry.FullName.StartsWith("package/", StringComparison.Ordinal)))
        {
            using MemoryStream bytes = new();
            using Stream stream = entry.Open();
            stream.CopyTo(bytes);
            content[entry.FullName] = bytes.ToArray();
        }

        return content;
    }

    /// <summary>A copy of samples/app, with more source if need be, that uses the package as any project would; restored.</summary>
    internal async Task<string> ConsumerAsync(string name, string? source = null)
    {
        string sample = Path.Combine(Repository.Root, "samples", "app");
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (string file in Directory.GetFiles(sample).Where(static file => Path.GetFileName(file) != "packages.lock.json"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        if (source is not null)
        {
            File.WriteAllText(Path.Combine(folder, "More.cs"), source);
        }

        string project = Path.Combine(folder, "app.csproj");
        XDocument xml = XDocument.Load(project);
        xml.Descendants("ProjectReference").Remove();
        xml.Root!.Add(new XElement("ItemGroup", new XElement("PackageReference", new XAttribute("Include", "WinRM.Analyzers"))));
        xml.Save(project);
        string versions = Path.Combine(folder, "Directory.Packages.props");
        xml = XDocument.Load(versions);
        xml.Root!.Add(new XElement("ItemGroup", new XElement("PackageVersion", new XAttribute("Include", "WinRM.Analyzers"), new XAttribute("Version", Version))));
        xml.Save(versions);
        new XDocument(new XElement("configuration", new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Feed)))))
            .Save(Path.Combine(folder, "nuget.config"));
        await DotNet.RunAsync(folder, "restore");

        // What the restore leaves in the machine's package cache is of no use later.
        string assets = File.ReadAllText(Path.Combine(folder, "obj", "project.assets.json"));
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(assets);
        _cached = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(cache => Path.Combine(cache.Name, "winrm.analyzers", Version)).FirstOrDefault(Directory.Exists);
        return folder;
    }

    /// <summary>Deletes all of it.</summary>
    public Task DisposeAsync()
    {
        foreach (string folder in new[] { _cached, _folder }.OfType<string>())
        {
            Directory.Delete(folder, recursive: true);
        }

        return Task.CompletedTask;
    }
}
