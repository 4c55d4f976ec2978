using System.Text.Json;

namespace WinRM.TransportBenchmarks;

/// <summary>What one client measured of itself, in a process of its own.</summary>
/// <param name="Commands">Commands that ran.</param>
/// <param name="CpuMs">Its processor time, user and system, without start-up.</param>
/// <param name="WallMs">From the first command's start to the last one's end.</param>
/// <param name="Bytes">Output that came.</param>
/// <param name="Allocated">Bytes that the client allocated; 0 where nobody counts.</param>
internal sealed record Sample(int Commands, double CpuMs, double WallMs, long Bytes, long Allocated = 0)
{
    /// <summary>Processor time of the listener meanwhile, the client's warm-up included.</summary>
    public double ListenerMs { get; init; }

    /// <summary>Reads a line that a client printed.</summary>
    public static Sample Parse(string json) => JsonSerializer.Deserialize<Sample>(json, JsonSerializerOptions.Web)!;

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
