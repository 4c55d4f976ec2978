using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>Two authorities, and what they have issued.</summary>
internal sealed class TestCertificates : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("winrm-certificates-");
    private readonly X509Certificate2 _rsaAuthority;
    private readonly X509Certificate2 _ecAuthority;
    private readonly Dictionary<string, string> _files = [];

    /// <summary>Makes the authorities.</summary>
    public TestCertificates()
    {
        _rsaAuthority = Authority(new CertificateRequest("CN=RSA authority", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        _ecAuthority = Authority(new CertificateRequest("CN=EC authority", ECDsa.Create(ECCurve.NamedCurves.nistP384), HashAlgorithmName.SHA384));
        File.WriteAllText(AuthorityFile, _rsaAuthority.ExportCertificatePem() + "\n" + _ecAuthority.ExportCertificatePem() + "\n");
    }

    /// <summary>Both authorities, PEM.</summary>
    public string AuthorityFile => Path.Combine(_folder.FullName, "authorities.pem");

    /// <summary>Both authorities.</summary>
    public X509Certificate2Collection Authorities => [_rsaAuthority, _ecAuthority];

    /// <summary>A server's certificate and key, PKCS #12 without a password.</summary>
    public string FileOf(ServerCertificate kind) => FileFor(kind.ToString(), () => Issue(kind));

    /// <summary>The certificate of a user, with its key.</summary>
    public X509Certificate2 ForUser(string name) => X509CertificateLoader.LoadPkcs12FromFile(FileFor(name, () => IssueForUser(name)), null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _rsaAuthority.Dispose();
        _ecAuthority.Dispose();
        _folder.Delete(recursive: true);
    }

    private static X509Certificate2 Authority(CertificateRequest request)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(10));
    }

    private static CertificateRequest Request(string name, RSA key, string use)
    {
        CertificateRequest request = new("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        return request;
    }

    private X509Certificate2 Issue(ServerCertificate kind)
    {
        string host = kind == ServerCertificate.WrongName ? "elsewhere.test" : "localhost";
        RSA key = RSA.Create(2048);
        CertificateRequest request = Request(host, key, ServerAuthentication);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        if (kind != ServerCertificate.WrongName)
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        request.CertificateExtensions.Add(names.Build());
        return kind == ServerCertificate.SelfSigned
            ? request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-9), DateTimeOffset.UtcNow.AddDays(9))
            : Sign(request, kind, DateTimeOffset.UtcNow.AddDays(kind == ServerCertificate.Expired ? -1 : 9)).CopyWithPrivateKey(key);
    }

    private X509Certificate2 IssueForUser(string name)
    {
        RSA key = RSA.Create(2048);
        return Sign(Request(name, key, ClientAuthentication), ServerCertificate.Rsa, DateTimeOffset.UtcNow.AddDays(9)).CopyWithPrivateKey(key);
    }

    // The issuer's key decides by which algorithm a certificate is signed.
    private X509Certificate2 Sign(CertificateRequest request, ServerCertificate kind, DateTimeOffset end)
    {
        bool isEc = kind == ServerCertificate.EcdsaSha384;
        X509Certificate2 authority = isEc ? _ecAuthority : _rsaAuthority;
        (X509SignatureGenerator generator, HashAlgorithmName hash) = kind switch
        {
            ServerCertificate.EcdsaSha384 => (X509SignatureGenerator.CreateForECDsa(authority.GetECDsaPrivateKey()!), HashAlgorithmName.SHA384),
            ServerCertificate.RsaPss => (X509SignatureGenerator.CreateForRSA(authority.GetRSAPrivateKey()!, RSASignaturePadding.Pss), HashAlgorithmName.SHA512),
            _ => (X509SignatureGenerator.CreateForRSA(authority.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256),
        };
        CertificateRequest signed = new(request.SubjectName, request.PublicKey, hash);
        foreach (X509Extension extension in request.CertificateExtensions)
        {
            signed.CertificateExtensions.Add(extension);
        }

        return signed.Create(authority.SubjectName, generator, DateTimeOffset.UtcNow.AddDays(-9), end, RandomNumberGenerator.GetBytes(12));
    }

    private string FileFor(string name, Func<X509Certificate2> issue)
    {
        if (!_files.TryGetValue(name, out string? file))
        {
            using X509Certificate2 certificate = issue();
            file = _files[name] = Path.Combine(_folder.FullName, name);
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12));
        }

        return file;
    }
}
