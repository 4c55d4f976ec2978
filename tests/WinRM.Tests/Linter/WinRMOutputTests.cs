using System.Linq;
using System.Text;
using System.Text.Json;
using WinRM.Lint;
using WinRM.Lint.Dialects;
using WinRM.Rules;
using Xunit;

namespace WinRM.Tests.LinterTests;

public class WinRMOutputTests
{
    private const string Xml = "<cfg:Service xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config/service\">\n  <cfg:AllowUnencrypted>true</cfg:AllowUnencrypted>\n";

    [Theory]
    [InlineData("IdentifyResponse\n    ProtocolVersion = http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\n    ProductVersion = OS: 5.2.3790 SP: 2.0 Stack: 1.1\n", 101, 502)]
    [InlineData("IdentifyResponse\n    ProtocolVersion = http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\n    ProductVersion = OS: 0.0.0 SP: 0.0 Stack:1.0\n", 100, null)]
    [InlineData("<wsmid:IdentifyResponse xmlns:wsmid=\"http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd\"><wsmid:ProductVersion>OS: 6.1.7601 SP: 1.0 Stack: 2.0</wsmid:ProductVersion></wsmid:IdentifyResponse>", 200, 601)]
    public void The_answer_to_an_identify_request_tells_the_version(string text, int stack, int? windows)
    {
        World world = Assert.Single(Assert.Single(Read(text).Subjects).Worlds);

        Assert.Equal(stack, world[Settings.StackVersion]?.Value);
        Assert.Equal(windows, world[Settings.WindowsVersion]?.Value);
    }

    [Theory]
    [InlineData("Service\n    AllowUnencrypted = true\n", "2 WRM1001")]
    [InlineData("PS C:\\> winrm g winrm/config/service\nService\n  AllowUnencrypted=TRUE   <-- this one\n", "3 WRM1001")]
    [InlineData("> Client\n>     AllowUnencrypted = true\n", "2 WRM1001")]
    [InlineData("Client\n\tAllowUnencrypted = true\n", "2 WRM1001")]
    [InlineData("Client\n    TrustedHosts = srv01, *\n", "2 WRM4003")]
    [InlineData("Client\n    TrustedHosts = *.corp.example\n", null)]
    [InlineData("Service\n    RootSDDL = O:NSG:BAD:P(A;;GA;;;BA)(A;;GR;;;IU)S:P(AU;\nFA;GA;;;WD)\n    AllowUnencrypted = true\n", "4 WRM1001")]
    [InlineData("Service\n    Client\n        AllowUnencrypted = false\n    AllowUnencrypted = true\n", "4 WRM1001")]
    [InlineData("C:\\> winrm get winrm/config/service -format:pretty\n" + Xml + "</cfg:Service>\n", "3 WRM1001")]
    public void Output_is_judged_wherever_it_starts(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], LinterRun.FindingsInFile("config.txt", text));

    [Theory]
    [InlineData("notes.md")]
    [InlineData("test.py")]
    [InlineData("data.json")]
    public void Files_that_quote_output_are_not_judged(string name)
    {
        using LinterRun run = new();

        Assert.Equal(ExitCode.Clean, run.With(name, "Service\n    AllowUnencrypted = true\n").Run());
    }

    [Fact]
    public void Other_xml_that_names_winrm_is_not_read()
    {
        using LinterRun run = new();
        run.With("soap.xml", "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:cfg=\"http://schemas.microsoft.com/wbem/wsman/1/config\"><cfg:Service><cfg:AllowUnencrypted>true</cfg:AllowUnencrypted></cfg:Service></s:Envelope>");

        Assert.Equal(ExitCode.Clean, run.Run());
    }

    [Fact]
    public void Values_stand_at_their_column()
    {
        using LinterRun run = new();
        JsonElement[] findings = [.. run.With("a.xml", Xml + "</cfg:Service>").With("b.txt", "Service\n    AllowUnencrypted = true [Source=\"GPO\"]\n")
            .Report(".").GetProperty("findings").EnumerateArray()];

        Assert.Equal([25, 24], findings.Select(static finding => finding.GetProperty("column").GetInt32()));
        Assert.Equal([29, 28], findings.Select(static finding => finding.GetProperty("endColumn").GetInt32()));
    }

    [Theory]
    [InlineData("</cfg:Client>", 3)]
    [InlineData("  <cfg:Auth>\n    <cfg:Basic>tr", 4)]
    [InlineData("  <cfg:Auth a=1/>\n", 3)]
    [InlineData("  &undefined;\n", 3)]
    public void Broken_xml_is_told_with_its_line_and_judged_up_to_there(string rest, int line)
    {
        using LinterRun run = new();

        JsonElement report = run.With("a.xml", Xml + rest).Report("a.xml");

        Assert.Equal([$"a.xml:{line} WRM9001"], LinterRun.Errors(report));
        Assert.Equal(["2 WRM1001"], LinterRun.Findings(report));
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        using LinterRun run = new();

        JsonElement report = run.With("a.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n" + Xml + "</cfg:Service>").Report();

        // What does not begin as winrm's output does is passed over.
        Assert.Empty(LinterRun.Findings(report));
        report = run.With("a.xml", Xml + "<!DOCTYPE x [<!ENTITY a \"b\">]></cfg:Service>").Report();
        Assert.Equal(["a.xml:3 WRM9001"], LinterRun.Errors(report));
    }

    [Fact]
    public void Wrong_bytes_are_told()
    {
        using LinterRun run = new();

        JsonElement report = run.With("a.txt", [.. Encoding.ASCII.GetBytes("Service\n    AllowUnencrypted = true\n    Comment = "), 0xFC, 0x0A]).Report();

        Assert.Equal(["a.txt:3 WRM9001"], LinterRun.Errors(report));
    }

    private static Reading Read(string text)
    {
        Reading reading = new(new SourceFile("id.txt", text), Limits.Default);
        Assert.True(new WinRMOutput().Recognizes(reading.File));
        new WinRMOutput().Read(reading);
        return reading;
    }
}
