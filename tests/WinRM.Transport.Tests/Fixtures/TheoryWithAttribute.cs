using Xunit;

namespace WinRM.Transport.Tests.Fixtures;

/// <summary>A theory that needs programs; skipped, with the reason, where one is missing.</summary>
internal sealed class TheoryWithAttribute : TheoryAttribute
{
    public TheoryWithAttribute(params Need[] needs) => Skip = Needs.Missing(needs)!;
}
