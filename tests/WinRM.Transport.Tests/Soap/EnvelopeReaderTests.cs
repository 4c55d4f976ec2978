using System;
using System.Linq;
using System.Text;
using WinRM.Transport.Soap;
using Xunit;

namespace WinRM.Transport.Tests.Soap;

public sealed class EnvelopeReaderTests
{
    private static string Read(string xml, Encoding? charset = null) =>
        EnvelopeReader.Read((charset ?? Encoding.UTF8).GetBytes(xml), charset ?? Encoding.UTF8, null, static body => body.LocalName);

    private static string Envelope(string body) => $"<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header><x a='b'><y/></x></s:Header><s:Body>{body}</s:Body></s:Envelope>";

    [Fact]
    public void The_body_s_first_element_is_read() => Assert.Equal("answer", Read(Envelope("<answer/>")));

    [Fact]
    public void UTF_16_is_read() => Assert.Equal("answer", Read(Envelope("<answer/>"), Encoding.Unicode));

    [Fact]
    public void An_XML_declaration_is_read() => Assert.Equal("answer", Read("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Envelope("<answer/>")));

    [Theory]
    [InlineData("")]
    [InlineData("no XML")]
    [InlineData("<s:Envelope xmlns:s='urn:other'><s:Body/></s:Envelope>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>&b;</s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Header></s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'>")]
    public void What_is_no_envelope_is_refused(string xml) => Assert.Throws<WsmProtocolException>(() => Read(xml));

    [Fact]
    public void Depth_is_bounded() => Assert.Throws<WsmProtocolException>(() => EnvelopeReader.Read(
        Encoding.UTF8.GetBytes(Envelope(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)))),
        Encoding.UTF8, null, static body => System.Xml.Linq.XNode.ReadFrom(body)));

    [Fact]
    public void A_fault_is_read_as_one()
    {
        WsmFaultException fault = Assert.Throws<WsmFaultException>(() => Read(Envelope(
            "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>w:AccessDenied</s:Value></s:Subcode></s:Code><s:Reason><s:Text>no</s:Text></s:Reason></s:Fault>")));
        Assert.Equal((WsmFaultKind.AccessDenied, "no", 0u), (fault.Kind, fault.Reason, fault.Code));
    }

    [Fact]
    public void The_code_of_a_WMI_error_is_read()
    {
        WsmFaultException fault = Assert.Throws<WsmFaultException>(() => Read(Envelope(
            "<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code><s:Reason><s:Text>wmi</s:Text></s:Reason><s:Detail><p:MSFT_WmiError xmlns:p='urn:wmi'><p:error_Code>5</p:error_Code></p:MSFT_WmiError></s:Detail></s:Fault>")));
        Assert.Equal(WsmFaultKind.AccessDenied, fault.Kind);
    }
}
