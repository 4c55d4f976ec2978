using System;
using System.Net;
using System.Text;

namespace WinRM.Transport.Policy;

/// <summary>Options that contradict themselves, told before any byte is sent.</summary>
internal static class OptionsCheck
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>Refuses options that cannot mean anything.</summary>
    /// <exception cref="ArgumentException">They contradict themselves.</exception>
    public static void Require(WsmOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        RequireAddress(options.Endpoint, "The endpoint");
        RequireIdentity(options);
        if (options.Proxy is { } proxy)
        {
            RequireAddress(proxy.Address, "The proxy's address");
            Require(proxy.Credential is null || !Account(proxy.Credential).Contains(':'), "The name of the proxy's user has a colon, which Basic cannot carry.");
        }

        Require(options.MaxEnvelopeSize is >= 8192 and <= 64 * 1024 * 1024, "MaxEnvelopeSize lies outside 8 KiB to 64 MiB.");
        foreach (TimeSpan limit in (ReadOnlySpan<TimeSpan>)[options.ConnectTimeout, options.OperationTimeout, options.NetworkDelay])
        {
            Require(limit > TimeSpan.Zero && limit <= s_longest, "A time limit is not positive, or is longer than a day.");
        }
    }

    private static void RequireIdentity(WsmOptions options)
    {
        switch (options.Authentication)
        {
            case WsmAuthentication.Certificate:
                Require(options.ClientCertificate is { HasPrivateKey: true }, "Certificate authentication needs a client certificate with its private key.");
                break;
            case WsmAuthentication.Basic:
                Require(options.Credential is not null, "Basic authentication needs a credential.");
                Require(!Account(options.Credential!).Contains(':'), "The user name has a colon, which Basic cannot carry.");
                break;
            default:
                bool isOne = options.Credential is null == options.UseAmbientCredential;
                Require(isOne, "Give a credential, or say UseAmbientCredential; not both, and never neither.");
                Require(options.Credential is null or { UserName.Length: > 0 }, "The credential has no user name; for the identity of the process say UseAmbientCredential.");
                Require(options.Credential is not null || options.Authentication != WsmAuthentication.Ntlm, "NTLM needs a credential that is named.");
                break;
        }
    }

    /// <summary>The user as Basic names him: DOMAIN\user, or user alone.</summary>
    public static string Account(NetworkCredential credential) => credential.Domain.Length == 0 ? credential.UserName : $@"{credential.Domain}\{credential.UserName}";

    /// <summary>User name and password as the Basic scheme sends them (RFC 7617, UTF-8).</summary>
    public static string Basic(NetworkCredential credential) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Account(credential) + ":" + credential.Password));

    private static void RequireAddress(Uri address, string what)
    {
        Require(address is { IsAbsoluteUri: true, Scheme: "http" or "https" }, $"{what} is neither http:// nor https://.");
        Require(address.UserInfo.Length == 0, $"{what} carries a user name or a password; give them as a credential.");
        Require(address.Fragment.Length == 0, $"{what} has a fragment.");
        try
        {
            _ = address.IdnHost;
        }
        catch (UriFormatException failure)
        {
            throw new ArgumentException($"{what} has a host that is no name.", failure);
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
