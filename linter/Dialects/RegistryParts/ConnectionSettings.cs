using WinRM.Rules.Commands;

namespace WinRM.Lint.Dialects.RegistryParts;

/// <summary>
/// The binary value in which WinHTTP or Internet Explorer keeps its proxy: four numbers, the last of them the length of the
/// proxy list that follows; then the bypass list and, for Internet Explorer, the address of a script, each after its length.
/// </summary>
internal sealed class ConnectionSettings
{
    private const int FlagsAt = 8;
    private const int ListAt = 12;

    private ConnectionSettings(uint flags, string proxies, int start)
    {
        HasProxy = (flags & 2) != 0;
        HasScript = (flags & 4) != 0;
        DetectsProxy = (flags & 8) != 0;
        Proxies = proxies;
        Start = start;
    }

    /// <summary>The proxy list is used.</summary>
    public bool HasProxy { get; }

    /// <summary>A script at an address (PAC) names the proxy.</summary>
    public bool HasScript { get; }

    /// <summary>The proxy is detected.</summary>
    public bool DetectsProxy { get; }

    /// <summary>The proxy list.</summary>
    public string Proxies { get; }

    /// <summary>The byte at which the list begins.</summary>
    public int Start { get; }

    /// <summary>Where the flags are written.</summary>
    public static TextSpan Flags(HexData data) => data.Map(FlagsAt, sizeof(uint));

    /// <summary>Reads the bytes; null when they end too early.</summary>
    public static ConnectionSettings? Read(HexData data)
    {
        if (data.UInt32(FlagsAt) is not { } flags || Next(data, ListAt) is not { } bypass)
        {
            return null;
        }

        // The lists after the first are not asked for, but one that is cut off shows that the value is.
        bool isWhole = Next(data, bypass) is not null;
        int start = ListAt + sizeof(uint);
        return isWhole ? new ConnectionSettings(flags, data.Ascii(start, bypass - start), start) : null;
    }

    /// <summary>The byte after a stretch that follows its length.</summary>
    private static int? Next(HexData data, int at) =>
        data.UInt32(at) is { } length && length <= data.Length - at - sizeof(uint) ? at + sizeof(uint) + (int)length : null;
}
