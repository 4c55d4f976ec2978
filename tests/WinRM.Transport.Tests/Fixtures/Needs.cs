using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>What is installed here. tests/run installs the rest where it may.</summary>
internal static class Needs
{
    private static readonly string[] s_libraries = ["/usr/lib/x86_64-linux-gnu/", "/usr/lib/aarch64-linux-gnu/", "/usr/lib/"];

    private static readonly Dictionary<Need, (string[] Files, string Packages)> s_all = new()
    {
        [Need.Kerberos] = (["/usr/sbin/krb5kdc", "/usr/sbin/kadmin.local", "/usr/sbin/kdb5_util", "/usr/bin/kinit", "libgssapi_krb5.so.2"], "krb5-kdc krb5-admin-server krb5-user"),
        [Need.Ntlm] = (["libgssapi_krb5.so.2", "gssntlmssp/gssntlmssp.so"], "gss-ntlmssp"),
        [Need.Squid] = (["/usr/sbin/squid", "/usr/lib/squid/basic_ncsa_auth"], "squid-openssl"),
        [Need.Nginx] = (["/usr/sbin/nginx", "/usr/lib/nginx/modules/ngx_stream_module.so"], "nginx-light libnginx-mod-stream"),
        [Need.Haproxy] = (["/usr/sbin/haproxy"], "haproxy"),
        [Need.PythonWinRM] = (
            ["/usr/bin/python3", .. new[] { "winrm", "requests_kerberos", "requests_ntlm" }.Select(static module => $"/usr/lib/python3/dist-packages/{module}/__init__.py")],
            "python3-winrm python3-requests-kerberos python3-requests-ntlm"),
    };

    /// <summary>Why a test that needs these cannot run, or null.</summary>
    public static string? Missing(params Need[] needs)
    {
        string[] packages = [.. needs.Where(static need => !s_all[need].Files.All(IsThere)).Select(static need => s_all[need].Packages).Distinct()];
        return packages.Length == 0 ? null
            : !OperatingSystem.IsLinux() ? "the servers of this test are Debian's"
            : $"not installed (Debian: apt-get install {string.Join(' ', packages)})";
    }

    private static bool IsThere(string file) => Path.IsPathRooted(file) ? File.Exists(file) : s_libraries.Any(folder => File.Exists(folder + file));
}
