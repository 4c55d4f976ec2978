using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace WinRM.Listener.Security;

/// <summary>The channel binding tls-server-end-point (RFC 5929): the certificate, hashed as it was signed.</summary>
internal static class EndpointBinding
{
    private const string Pss = "1.2.840.113549.1.1.10";

    /// <summary>The binding to a server with this certificate.</summary>
    public static byte[] Of(X509Certificate2 certificate)
    {
        byte[] hash = HashOf(certificate) switch
        {
            "sha384" => SHA384.HashData(certificate.RawDataMemory.Span),
            "sha512" => SHA512.HashData(certificate.RawDataMemory.Span),
            _ => SHA256.HashData(certificate.RawDataMemory.Span), // MD5 and SHA-1 count as SHA-256.
        };
        return [.. Encoding.ASCII.GetBytes("tls-server-end-point:"), .. hash];
    }

    private static string HashOf(X509Certificate2 certificate)
    {
        AsnReader whole = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        whole.ReadSequence();
        AsnReader algorithm = whole.ReadSequence();
        string oid = algorithm.ReadObjectIdentifier();
        if (oid == Pss)
        {
            AsnReader parameters = algorithm.ReadSequence();
            Asn1Tag hash = new(TagClass.ContextSpecific, 0);
            oid = parameters.HasData && parameters.PeekTag().HasSameClassAndValue(hash) ? parameters.ReadSequence(hash).ReadSequence().ReadObjectIdentifier() : "";
        }

        return oid switch
        {
            "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" or "2.16.840.1.101.3.4.2.2" => "sha384",
            "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" or "2.16.840.1.101.3.4.2.3" => "sha512",
            _ => "sha256",
        };
    }
}
