using System;
using System.Text;

namespace WinRM.Transport.Policy;

/// <summary>Options that contradict themselves, told before any byte is sent.</summary>
internal static class OptionsCheck
{
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
            Require(proxy.Credential is null || !proxy.Credential.UserName.Contains(':'), "The name of the proxy's user has a colon, which Basic cannot carry.");
        }

        Require(options.MaxEnvelopeSize is >= 8192 and <= 64 * 1024 * 1024, "MaxEnvelopeSize lies outside 8 KiB to 64 MiB.");
        Require(options.OperationTimeout > TimeSpan.Zero && options.ConnectTimeout > TimeSpan.Zero && options.NetworkDelay > TimeSpan.Zero, "A time limit is not positive.");
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
                Require(!Account(options).Contains(':'), "The user name has a colon, which Basic cannot carry.");
                break;
            default:
                bool isOne = options.Credential is null == options.UseAmbientCredential;
                Require(isOne, "Give a credential, or say UseAmbientCredential; not both, and never neither.");
                break;
        }
    }

    /// <summary>The user as Basic names him: DOMAIN\user, or user alone.</summary>
    public static string Account(WsmOptions options) =>
        options.Credential is not { } credential ? "" : credential.Domain.Length == 0 ? credential.UserName : $@"{credential.Domain}\{credential.UserName}";

    /// <summary>User name and password as the Basic scheme sends them (RFC 7617, UTF-8).</summary>
    public static string Basic(string account, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(account + ":" + password));

    private static void RequireAddress(Uri address, string what)
    {
        Require(address is { IsAbsoluteUri: true, Scheme: "http" or "https" }, $"{what} is neither http:// nor https://.");
        Require(address.UserInfo.Length == 0, $"{what} carries a user name or a password; give them as a credential.");
        Require(address.Fragment.Length == 0, $"{what} has a fragment.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
