using System.Collections.Generic;
using System.Xml;
using WinRM.Transport.Soap;

namespace WinRM.Transport;

/// <summary>What a server says of itself.</summary>
/// <param name="ProtocolVersion">The address of the protocol's version.</param>
/// <param name="ProductVendor">As in "Microsoft Corporation".</param>
/// <param name="ProductVersion">As in "OS: 10.0.20348 SP: 0.0 Stack: 3.0".</param>
/// <param name="SecurityProfiles">How it lets clients authenticate.</param>
public sealed record WsmIdentity(string ProtocolVersion, string ProductVendor, string ProductVersion, IReadOnlyList<string> SecurityProfiles)
{
    internal static WsmRequest Request { get; } = new("", "", static xml => xml.WriteElementString("wsmid", "Identify", Names.Identity, "")) { IsRepeatable = true };

    internal static WsmIdentity Read(XmlDictionaryReader xml)
    {
        xml.ReadStartElement("IdentifyResponse", Names.Identity);
        string protocol = "";
        string vendor = "";
        string version = "";
        List<string> profiles = [];
        while (xml.MoveToContent() == XmlNodeType.Element)
        {
            switch (xml.LocalName)
            {
                case "ProtocolVersion":
                    protocol = xml.ReadElementContentAsString();
                    break;
                case "ProductVendor":
                    vendor = xml.ReadElementContentAsString();
                    break;
                case "ProductVersion":
                    version = xml.ReadElementContentAsString();
                    break;
                case "SecurityProfileName":
                    profiles.Add(xml.ReadElementContentAsString());
                    break;
                case "SecurityProfiles" when !xml.IsEmptyElement:
                    xml.ReadStartElement();
                    while (xml.MoveToContent() == XmlNodeType.Element)
                    {
                        profiles.Add(xml.ReadElementContentAsString());
                    }

                    xml.ReadEndElement();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new WsmIdentity(protocol, vendor, version, profiles);
    }
}
