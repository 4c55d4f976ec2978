using Xunit;

namespace WinRM.Tests.ProxyServers;

/// <summary>A theory that starts real proxies.</summary>
internal sealed class RealProxiesTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips where they can neither be found nor installed.</summary>
    public RealProxiesTheoryAttribute() => Skip = ProxyBinary.Missing;
}
