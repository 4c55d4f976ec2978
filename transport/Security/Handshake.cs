using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using WinRM.Transport.Http;
using WinRM.Transport.Policy;

namespace WinRM.Transport.Security;

/// <summary>Authenticates a connection with requests that have no body, so that nothing leaves before the server has proved itself (N11).</summary>
internal sealed class Handshake(HttpChannel channel, WsmOptions options)
{
    private const int MaxLegs = 8;

    // The identity of the process is its tickets: under Negotiate an NTLM answer of whatever account the machine has would be on its way before it could be refused.
    private readonly WsmAuthentication _authentication = options.Credential is null ? WsmAuthentication.Kerberos : options.Authentication;
    private readonly string _scheme = options.Credential is null || options.Authentication == WsmAuthentication.Kerberos ? SecurityRequest.Kerberos : "Negotiate";
    private Task _native = Task.CompletedTask;

    private bool IsProxied => channel.Route.ThroughHttpProxy;

    /// <summary>The scheme that carries the tokens, "Negotiate" or "Kerberos".</summary>
    public string Scheme => _scheme;

    /// <summary>Runs the authentication to its end.</summary>
    /// <returns>The keys of the connection.</returns>
    /// <exception cref="WsmAuthenticationException">Client or server is not who it should be.</exception>
    /// <exception cref="ProxyException">A proxy makes it impossible.</exception>
    public async Task<ISecurityContext> RunAsync(CancellationToken cancellation)
    {
        if (IsProxied)
        {
            // A token that is sent unasked never shows a 401 to the proxy, and many proxies keep a connection to its client only after one.
            HttpAnswer first = await PostAsync(null, cancellation).ConfigureAwait(false);
            if (first.Status != 401)
            {
                throw Unasked(first.Status);
            }

            _ = first.Head.Challenge(_scheme) ?? throw NotOffered(first);
            RequireKept(first);
        }

        string service = options.ServicePrincipalName ?? "HTTP/" + options.Endpoint.IdnHost;
        EndpointBinding? binding = channel.Route.Certificate is { } certificate ? EndpointBinding.Of(certificate) : null;
        SecurityRequest request = new(_authentication, options.Credential, service, binding);
        Task<ISecurityContext> beginning = Task.Run(() => request.Begin(options.PrefersManagedSecurity));
        ISecurityContext security;
        try
        {
            security = await beginning.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = beginning.ContinueWith(static begun => begun.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }

        try
        {
            await ExchangeTokensAsync(security, cancellation).ConfigureAwait(false);
            return security;
        }
        catch
        {
            // Never while the library is at work.
            _ = _native.ContinueWith(_ => security.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    private async Task ExchangeTokensAsync(ISecurityContext security, CancellationToken cancellation)
    {
        byte[] incoming = [];
        for (int leg = 1; leg <= MaxLegs; leg++)
        {
            // The library may ask a key distribution centre, and it does so without awaiting.
            Task<(bool, byte[])> step = Task.Run(() => (security.Step(incoming, out byte[] outgoing), outgoing));
            _native = step;
            (bool isComplete, byte[] token) = await step.WaitAsync(cancellation).ConfigureAwait(false);
            HttpAnswer answer = await PostAsync($"{_scheme} {Convert.ToBase64String(token)}", cancellation).ConfigureAwait(false);
            string? challenge = answer.Head.Challenge(_scheme);
            incoming = Token(challenge);
            NtlmChallenge.RequireStrong(incoming);
            if (answer.Status == 200)
            {
                Finish(security, isComplete, incoming);
                RequireKept(answer);
                return;
            }

            if (answer.Status != 401)
            {
                throw new WsmProtocolException($"The server answers the authentication with HTTP {answer.Status}.");
            }

            if (challenge is null && IsProxied)
            {
                throw NotOffered(answer);
            }

            if (incoming.Length == 0 || isComplete)
            {
                string instead = IsProxied && leg > 1 ? ", or the proxy has moved the authentication to another connection (WRM5003)" : "";
                throw new WsmAuthenticationException($"The server refuses the credential ({_authentication}), or does not offer {_scheme}{instead}: it offers {Offers(answer)}.");
            }

            RequireKept(answer);
        }

        throw new WsmProtocolException("The authentication does not come to an end.");
    }

    private void Finish(ISecurityContext security, bool isComplete, byte[] last)
    {
        if (isComplete)
        {
            return;
        }

        if (last.Length == 0)
        {
            throw IsProxied
                ? new ProxyException(ProxyVerdict.StripsAuthentication, channel.RoundTrips, "The server's last token is missing from the answer that ends the authentication.")
                : new WsmAuthenticationException("The server accepted the client without proving itself.");
        }

        if (!security.Step(last, out _))
        {
            throw new WsmAuthenticationException("The server ended the authentication before it was complete.");
        }
    }

    private async ValueTask<HttpAnswer> PostAsync(string? authorization, CancellationToken cancellation)
    {
        try
        {
            HttpAnswer answer = await channel.PostAsync(authorization, null, default, cancellation).ConfigureAwait(false);
            return answer.Status != 407 ? answer
                : throw TransportPolicy.Refusal("WRM2003", "The proxy asks for authentication and the endpoint is HTTP: HTTPS is required.");
        }
        catch (IOException broken) when (IsProxied)
        {
            throw Lost($"The connection through the proxy broke during the authentication ({broken.Message})");
        }
    }

    // The connection is the identity, so one that ends now has to be authenticated again, for ever.
    private void RequireKept(HttpAnswer answer)
    {
        if (answer.Head.Closes)
        {
            throw IsProxied ? Lost("The proxy ends the connection during the authentication") : new WsmProtocolException("The server ends the connection that it authenticates.");
        }
    }

    private ProxyException Lost(string what) => new(ProxyVerdict.AffinityLost, channel.RoundTrips, what + ".");

    private Exception Unasked(int status) => status is 200 or 500
        ? TransportPolicy.Refusal("WRM5004", $"A request without credentials was not answered with 401 but with {status}: the proxy used a connection that somebody else had authenticated.")
        : new WsmException($"The endpoint answers a request without credentials with HTTP {status}; through the proxy no WinRM listener answers there.");

    private ProxyException NotOffered(HttpAnswer answer) => new(
        ProxyVerdict.StripsAuthentication, channel.RoundTrips, $"Behind the proxy {_scheme} is not offered (but: {Offers(answer)}).");

    private static string Offers(HttpAnswer answer)
    {
        string all = string.Join(", ", answer.Head.All("WWW-Authenticate").Select(static value => value.Split(' ')[0]).Distinct());
        return all.Length == 0 ? "nothing" : all;
    }

    private static byte[] Token(string? challenge)
    {
        byte[] token = new byte[challenge?.Length ?? 0];
        return challenge is null ? [] : Convert.TryFromBase64String(challenge, token, out int length) ? token[..length]
            : throw new WsmProtocolException("The server's token is no base64.");
    }
}
