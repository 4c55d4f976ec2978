namespace WinRM.Lint.Compliance;

/// <summary>What benchmarks ask of the WinRM policies of a machine, as far as a rule judges it.</summary>
internal enum Safeguard
{
    /// <summary>The client offers no Basic.</summary>
    ClientBasic,

    /// <summary>The client sends nothing unencrypted.</summary>
    ClientUnencrypted,

    /// <summary>The client offers no Digest.</summary>
    ClientDigest,

    /// <summary>The service accepts no Basic.</summary>
    ServiceBasic,

    /// <summary>The service accepts nothing unencrypted.</summary>
    ServiceUnencrypted,
}
