namespace WinRM.Transport.Tests.Fixtures;

/// <summary>What a server shows.</summary>
internal enum ServerCertificate
{
    /// <summary>Signed with RSA and SHA-256.</summary>
    Rsa,

    /// <summary>Signed with RSA-PSS and SHA-512.</summary>
    RsaPss,

    /// <summary>Signed with ECDSA and SHA-384.</summary>
    EcdsaSha384,

    /// <summary>Valid until yesterday.</summary>
    Expired,

    /// <summary>For another host.</summary>
    WrongName,

    /// <summary>Signed by nobody else.</summary>
    SelfSigned,
}
