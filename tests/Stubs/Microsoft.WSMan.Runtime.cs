// Microsoft.WSMan.Runtime: what New-WSManSessionOption returns.
using System.Net;

namespace Microsoft.WSMan.Management
{
    public sealed class SessionOption
    {
        public bool SkipCACheck { get; set; }

        public bool SkipCNCheck { get; set; }

        public bool SkipRevocationCheck { get; set; }

        public bool UseEncryption { get; set; } = true;

        public bool UseUtf16 { get; set; }

        public ProxyAuthentication ProxyAuthentication { get; set; }

        public int SPNPort { get; set; }

        public int OperationTimeout { get; set; }

        public NetworkCredential? ProxyCredential { get; set; }

        public ProxyAccessType ProxyAccessType { get; set; }
    }

    public enum ProxyAccessType
    {
        ProxyIEConfig = 0,
        ProxyWinHttpConfig = 1,
        ProxyAutoDetect = 2,
        ProxyNoProxyServer = 3,
    }

    public enum ProxyAuthentication
    {
        Negotiate = 1,
        Basic = 2,
        Digest = 4,
    }
}
