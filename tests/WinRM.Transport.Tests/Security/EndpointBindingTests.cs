using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using WinRM.Transport.Security;
using Xunit;

namespace WinRM.Transport.Tests.Security;

public sealed class EndpointBindingTests
{
    private static X509Certificate2 Make(string kind, HashAlgorithmName hash)
    {
        CertificateRequest request = kind == "ecdsa"
            ? new CertificateRequest("CN=x", ECDsa.Create(ECCurve.NamedCurves.nistP256), hash)
            : new CertificateRequest("CN=x", RSA.Create(2048), hash, kind == "pss" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    [Theory]
    [InlineData("rsa", "SHA256")]
    [InlineData("rsa", "SHA384")]
    [InlineData("rsa", "SHA512")]
    [InlineData("pss", "SHA256")]
    [InlineData("pss", "SHA384")]
    [InlineData("pss", "SHA512")]
    [InlineData("ecdsa", "SHA256")]
    [InlineData("ecdsa", "SHA384")]
    [InlineData("ecdsa", "SHA512")]
    public void The_binding_is_the_hash_that_the_signature_uses(string kind, string hash)
    {
        using X509Certificate2 certificate = Make(kind, new HashAlgorithmName(hash));
        using EndpointBinding binding = EndpointBinding.Of(certificate);
        byte[] expected = [.. Encoding.ASCII.GetBytes("tls-server-end-point:"), .. CryptographicOperations.HashData(new HashAlgorithmName(hash), certificate.RawData)];
        Assert.Equal(expected, binding.Data);
    }

    [Fact]
    public void A_signature_with_SHA_1_binds_with_SHA_256()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=x", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.Create(
            request.SubjectName, new Sha1Generator(key), DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1]);
        using EndpointBinding binding = EndpointBinding.Of(certificate);
        Assert.Equal(SHA256.HashData(certificate.RawData), binding.Data[21..]);
    }

    [Fact]
    public void The_handle_has_the_layout_of_SEC_CHANNEL_BINDINGS()
    {
        using X509Certificate2 certificate = Make("rsa", HashAlgorithmName.SHA256);
        using EndpointBinding binding = EndpointBinding.Of(certificate);
        byte[] memory = new byte[binding.Size];
        Marshal.Copy(binding.DangerousGetHandle(), memory, 0, memory.Length);
        Assert.Equal(binding.Data.Length, BitConverter.ToInt32(memory, 24));
        Assert.Equal(32, BitConverter.ToInt32(memory, 28));
        Assert.Equal(binding.Data, memory.Skip(32));
    }

    /// <summary>Signs as old authorities do, which .NET's own generator refuses.</summary>
    private sealed class Sha1Generator(RSA key) : X509SignatureGenerator
    {
        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
            [0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 5, 5, 0];

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

        protected override PublicKey BuildPublicKey() => new(key);
    }
}
