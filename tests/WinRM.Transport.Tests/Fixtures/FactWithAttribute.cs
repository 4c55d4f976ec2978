using Xunit;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>A test that needs programs; skipped, with the reason, where one is missing.</summary>
internal sealed class FactWithAttribute : FactAttribute
{
    public FactWithAttribute(params Need[] needs) => Skip = Needs.Missing(needs)!;
}
