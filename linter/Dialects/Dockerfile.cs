using System;
using WinRM.Lint.Scripts;

namespace WinRM.Lint.Dialects;

/// <summary>Dockerfiles.</summary>
internal sealed class Dockerfile : IDialect
{
    /// <inheritdoc/>
    public string Name => "Dockerfile";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase) || file.InnerExtension == ".dockerfile";
    }

    /// <inheritdoc/>
    public void Read(Reading reading) => DockerScript.Read(reading);
}
