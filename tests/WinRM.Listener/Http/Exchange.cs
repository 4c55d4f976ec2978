using Microsoft.AspNetCore.Http;

namespace WinRM.Listener.Http;

/// <summary>A request and what is known of it so far.</summary>
/// <param name="Context">The request.</param>
/// <param name="Connection">Its connection.</param>
/// <param name="Body">Its body, whole.</param>
/// <param name="Event">What will be told of it.</param>
internal sealed record Exchange(HttpContext Context, ListenerConnection Connection, byte[] Body, ListenerEvent Event)
{
    /// <summary>Who asks, in this request.</summary>
    public string? User { get; set; }

    /// <summary>This request has completed a logon; what the client needs to complete it too.</summary>
    public string? FinalToken { get; set; }

    /// <summary>This request has completed a logon.</summary>
    public bool HasLoggedOn { get; set; }
}
