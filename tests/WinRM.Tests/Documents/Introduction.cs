namespace WinRM.Tests.Documents;

/// <summary>What a reader has to know before the rules.</summary>
internal static class Introduction
{
    public const string Text = """
        What the rules find, why it matters, what to do, and which requirement stands behind it. The requirements are those of
        Microsoft's article [Proxy Servers and WinRM](https://learn.microsoft.com/windows/win32/winrm/proxy-servers-and-winrm);
        they are numbered N1 to N18 and [listed below](#requirements). `winrm-lint explain WRM1001` prints the section of a rule.

        ## WinRM in a minute

        Windows Remote Management (WinRM) runs commands on other Windows machines. PowerShell remoting, CIM sessions, `winrs`
        and Ansible use it. Each command, and each piece of output, is a SOAP message in an HTTP request, sent to port 5985 (HTTP)
        or 5986 (HTTPS) of the server; before WinRM 2.0 the ports were 80 and 443.

        Two things can keep a message secret. **HTTPS** encrypts all that is sent, and its certificate proves who the server is.
        Over HTTP, **message encryption** encrypts the messages one by one, with keys that the authentication has agreed on.
        Negotiate, Kerberos and CredSSP agree on such keys; Basic, Digest and client certificates do not, so that over HTTP their
        messages are readable. Basic is worse still: it sends the password itself with every request.

        WinRM authenticates a **connection**, not a request. After the first requests have proved who the user is, whatever
        arrives on the same TCP connection is his.

        ## What a proxy does to it

        A proxy takes the client's connection and opens one of its own to the server.

        - **Over HTTPS** the client asks it for a tunnel (`CONNECT server:5986`), and the proxy passes bytes that it cannot read,
          unless it inspects TLS and the client trusts its certificate.
        - **Over HTTP** the proxy reads each request and decides on which connection to the server it goes on. Whoever runs the
          proxy, or has broken into it, sees and changes all that is not encrypted. If it closes connections between requests,
          authentication never finishes, and the server denies access. If it shares them between clients, a stranger's request
          arrives on a connection that somebody else has authenticated. A server that insists on message encryption denies the
          stranger access; one that allows unencrypted traffic does what he asks.

        Hence the core of the norm: prefer HTTPS; use nothing but HTTPS when the proxy itself asks for a password; never send
        unencrypted HTTP through a proxy. And WinRM 1.1 and earlier have a trap of their own: they take the proxy from the WinHTTP
        configuration of the machine and never from Internet Explorer, so that a proxy that was set there is silently passed by.

        ## How to read a finding

        ```text
        samples/deployment/inventory/group_vars/branch.yml:5:26: error WRM2002 Basic authentication goes through a proxy over HTTP: the proxy reads the password in clear text. Use HTTPS with Kerberos or Negotiate.
        ```

        The place is the line that decides. The rules do not judge lines, though, but a connection or a configuration as a whole:
        the scheme, the mechanism and the proxy may stand far apart, and what nobody wrote comes from the [defaults of the
        client](#clients). The other places that contribute are shown with the finding.

        - **Level.** *Error*: the article says "must" or "under no circumstances". *Warning*: the article says "should", or
          something is plainly exposed. *Advice*: it could be better; the linter shows it with `--pedantic`, an editor as a
          suggestion. The compiler reports errors and warnings alike as warnings.
        - **Definite or possible.** A value that cannot be seen, such as a template or a parameter, never makes a definite
          finding. If the finding would hold for some value it is *possible*: the linter shows it with `--possible`, the compiler
          with `winrm.report_possible = true`, and it never fails a run of the linter.
        - **Folding.** One cause is told once. Basic through a proxy over HTTP (WRM2002) is also a password in clear text (WRM1002)
          and unencrypted HTTP through a proxy (WRM2001); these are shown as part of the finding. A rule that is switched off by
          its severity takes nothing in, so that what it stood for is told by itself; `#pragma` silences a finding with all of it.
        - **This machine.** Connections to `localhost`, `127.0.0.0/8` and `::1` never leave the machine and are passed over, unless
          `exclude_loopback` is `false`.
        - **What the files cannot say.** `assume_proxy = true` says that every connection crosses a proxy, `stack_version = 1.1`
          names the oldest WinRM that has to work, `assume_winrm = true` says that WinRM goes through every proxy server whose
          configuration is judged. They stand in `.winrm-lint.yml` for the linter (`assume_proxy: true`), or on its
          command line (`--assume-proxy`, `--stack-version 1.1`, `--assume-winrm`), and the first two in `.editorconfig` with the prefix `winrm.` for C#.
        """;
}
