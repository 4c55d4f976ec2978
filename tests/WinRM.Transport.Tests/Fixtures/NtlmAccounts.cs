using System;
using System.Collections.Generic;
using System.IO;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>Accounts that a server knows for NTLM. Clients must not see the file: they would become its first user.</summary>
internal sealed class NtlmAccounts : IDisposable
{
    /// <summary>The domain.</summary>
    public const string Domain = "WINRM";

    /// <summary>The user.</summary>
    public const string User = "carol";

    /// <summary>The user's password.</summary>
    public const string Password = "S3cret!pw";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("winrm-ntlm-");

    /// <summary>Writes the file.</summary>
    public NtlmAccounts() => File.WriteAllText(FileName, $"{Domain}:{User}:{Password}\n{Domain}:dave:0ther!pw\n");

    /// <summary>The variables of a server.</summary>
    public Dictionary<string, string?> ServerEnvironment => new() { ["NTLM_USER_FILE"] = FileName };

    private string FileName => Path.Combine(_folder.FullName, "users");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
