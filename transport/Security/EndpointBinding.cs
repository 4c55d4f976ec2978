using System;
using System.Formats.Asn1;
using System.Runtime.InteropServices;
using System.Security.Authentication.ExtendedProtection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace WinRM.Transport.Security;

/// <summary>
/// Ties the authentication to the TLS connection by the server's certificate (tls-server-end-point, RFC 5929), so that nobody can relay it. Computed
/// here because SslStream has none for RSA-PSS certificates.
/// </summary>
internal sealed class EndpointBinding : ChannelBinding
{
    private const string RsaPss = "1.2.840.113549.1.1.10";
    private const int HeaderSize = 32;

    private EndpointBinding(byte[] data)
        : base(ownsHandle: true)
    {
        // SEC_CHANNEL_BINDINGS: eight integers, the last two of which are length and offset of the application's data.
        Data = data;
        nint memory = Marshal.AllocHGlobal(Size);
        Marshal.Copy(new byte[HeaderSize], 0, memory, HeaderSize);
        Marshal.WriteInt32(memory, 24, data.Length);
        Marshal.WriteInt32(memory, 28, HeaderSize);
        Marshal.Copy(data, 0, memory + HeaderSize, data.Length);
        SetHandle(memory);
    }

    /// <summary>The binding as GSS-API takes it.</summary>
    public byte[] Data { get; }

    /// <inheritdoc/>
    public override int Size => HeaderSize + Data.Length;

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The binding to a server's certificate.</summary>
    public static EndpointBinding Of(X509Certificate2 certificate)
    {
        byte[] hash = CryptographicOperations.HashData(HashOf(certificate), certificate.RawDataMemory.Span);
        return new EndpointBinding([.. Encoding.ASCII.GetBytes("tls-server-end-point:"), .. hash]);
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Marshal.FreeHGlobal(handle);
        return true;
    }

    // The hash of the certificate's own signature; SHA-256 where that is MD5 or SHA-1, or is unknown.
    private static HashAlgorithmName HashOf(X509Certificate2 certificate)
    {
        string algorithm = certificate.SignatureAlgorithm.Value ?? "";
        return algorithm == RsaPss ? HashOfPss(certificate) : algorithm switch
        {
            "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
            "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
    }

    // Certificate ::= SEQUENCE { tbs, AlgorithmIdentifier { OID, RSASSA-PSS-params { [0] { hash OID … } … } }, signature }
    private static HashAlgorithmName HashOfPss(X509Certificate2 certificate)
    {
        AsnReader outer = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        outer.ReadEncodedValue();
        AsnReader algorithm = outer.ReadSequence();
        algorithm.ReadObjectIdentifier();
        AsnReader parameters = algorithm.ReadSequence();
        Asn1Tag hash = new(TagClass.ContextSpecific, 0, isConstructed: true);
        string name = parameters.HasData && parameters.PeekTag().HasSameClassAndValue(hash)
            ? parameters.ReadSequence(hash).ReadSequence().ReadObjectIdentifier()
            : "";
        return name switch
        {
            "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
            "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
    }
}
