using Xunit;

namespace WinRM.Tests.Commands;

/// <summary>powershell -EncodedCommand: Base64 of UTF-16 text.</summary>
public sealed class EncodedCommandTests
{
    [Theory]
    [InlineData("powershell -EncodedCommand UwBlAHQALQBJAHQAZQBtACAAVwBTAE0AYQBuADoAXABsAG8AYwBhAGwAaABvAHMAdABcAFMAZQByAHYAaQBjAGUAXABBAGwAbABvAHcAVQBuAGUAbgBjAHIAeQBwAHQAZQBkACAA⟦JAB0AHIAdQB⟧lAA== => WRM1001")]
    [InlineData("powershell.exe -NoProfile -enc UwBlAHQALQBJAHQAZQBtACAAVwBTAE0AYQBuADoAXABsAG8AYwBhAGwAaABvAHMAdABcAFMAZQByAHYAaQBjAGUAXABBAGwAbABvAHcAVQBuAGUAbgBjAHIAeQBwAHQAZQBkACAA⟦JAB0AHIAdQB⟧lAA== => WRM1001")]
    [InlineData("pwsh -e dwBpAG4AcgBtACAAcwBlAHQAIAB3AGkAbgByAG0ALwBjAG8AbgBmAGkAZwAvAHMAZQByAHYAaQBjAGUAIAAnAEAAewBBAGwAbABvAHcAVQBuAGUAbgBjAHIAeQBwAHQAZQBkAD0AIg⟦B0AHIAdQB⟧lACIAfQAnAA== => WRM1001")]
    [InlineData("cmd /c powershell -ec UwBlAHQALQBJAHQAZQBtACAAVwBTAE0AYQBuADoAXABsAG8AYwBhAGwAaABvAHMAdABcAFMAZQByAHYAaQBjAGUAXABBAGwAbABvAHcAVQBuAGUAbgBjAHIAeQBwAHQAZQBkACAA⟦JAB0AHIAdQB⟧lAA== => WRM1001")]
    [InlineData("powershell -EncodedCommand UwBlAHQALQBJAHQAZQBtACAAVwBTAE0AYQBuADoAXABsAG8AYwBhAGwAaABvAHMAdABcAFMAZQByAHYAaQBjAGUAXABBAGwAbABvAHcAVQBuAGUAbgBjAHIAeQBwAHQAZQBkACAAJAB0AHIAdQ => silent")]
    [InlineData("powershell -EncodedCommand not*base64 => silent")]
    [InlineData("powershell -EncodedCommand %SCRIPT% => silent")]
    [InlineData("powershell -ExecutionPolicy Bypass UwBlAHQALQBJAHQAZQBtACAAVwBTAE0AYQBuADoAXABsAG8AYwBhAGwAaABvAHMAdABcAFMAZQByAHYAaQBjAGUAXABBAGwAbABvAHcAVQBuAGUAbgBjAHIAeQBwAHQAZQBkACAAJAB0AHIAdQBlAA== => silent")]
    public void The_script_is_read_where_its_Base64_stands(string line) => Script.Both(line);

    [Fact]
    public void A_variable_may_hold_the_Base64() => Script.PowerShell("$e = 'UwBlAHQALQBJAHQAZQBtACAAVwBTAE0AYQBuADoAXABsAG8AYwBhAGwAaABvAHMAdABcAFMAZQByAHYAaQBjAGUAXABBAGwAbABvAHcAVQBuAGUAbgBjAHIAeQBwAHQAZQBkACAA⟦JAB0AHIAdQB⟧lAA=='; powershell -enc $e => WRM1001");
}
