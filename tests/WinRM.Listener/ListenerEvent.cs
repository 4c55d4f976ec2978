using System.Text.Json.Serialization;

namespace WinRM.Listener;

/// <summary>What the listener tells the test that started it: one JSON object a line.</summary>
internal sealed record ListenerEvent
{
    /// <summary><c>ready</c>, <c>opened</c>, <c>request</c> or <c>closed</c>.</summary>
    public required string Event { get; init; }

    /// <summary>Where HTTP is served, when ready.</summary>
    public int? Http { get; init; }

    /// <summary>Where HTTPS is served, when ready.</summary>
    public int? Https { get; init; }

    /// <summary>The TCP connection, counted from one.</summary>
    public int Connection { get; init; }

    /// <summary>The port of whoever has opened the connection.</summary>
    public int ClientPort { get; init; }

    /// <summary>The connection is protected by TLS.</summary>
    public bool Tls { get; init; }

    /// <summary>The request on this connection, counted from one.</summary>
    public int Request { get; init; }

    /// <summary>Method and path.</summary>
    public string? Target { get; init; }

    /// <summary>The value of Via: which proxies it came through.</summary>
    public string? Via { get; init; }

    /// <summary>The scheme in Authorization.</summary>
    public string? Scheme { get; set; }

    /// <summary>The leg of the logon that this request was: 1, 2, …</summary>
    public int Leg { get; set; }

    /// <summary>Why a logon failed or a message was refused.</summary>
    public string? Reason { get; set; }

    /// <summary>Whose request it was.</summary>
    public string? Identity { get; set; }

    /// <summary><c>Kerberos</c>, <c>NTLM</c>, <c>Basic</c> or <c>Certificate</c>.</summary>
    public string? Mechanism { get; set; }

    /// <summary>The logon was bound to the TLS channel.</summary>
    public bool ChannelBound { get; set; }

    /// <summary>The initiator asked for replay detection and sequence numbers.</summary>
    public bool Sequenced { get; set; }

    /// <summary>The bytes of the body as they came.</summary>
    public int BodyLength { get; init; }

    /// <summary>The body was an encrypted message that could be read.</summary>
    public bool Encrypted { get; set; }

    /// <summary>The body crossed the network in clear: neither TLS nor message encryption.</summary>
    public bool Plaintext { get; set; }

    /// <summary>By how much the Kerberos token in the body was rotated; Windows writes 28.</summary>
    public int? Rotation { get; set; }

    /// <summary>The operation: <c>Identify</c>, <c>Create</c>, <c>Receive</c> …</summary>
    public string? Operation { get; set; }

    /// <summary>The code of the fault in the answer.</summary>
    public uint? Fault { get; set; }

    /// <summary>The status of the answer; 0 when none was given.</summary>
    public int Status { get; set; }

    /// <summary>How it is written and read.</summary>
    [JsonIgnore]
    public static System.Text.Json.JsonSerializerOptions Json { get; } = new(System.Text.Json.JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };
}
