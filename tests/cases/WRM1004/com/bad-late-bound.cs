using System;

namespace Contoso.Linux;

public sealed class Agent
{
    private const int SkipCACheck = 8192;
    private const int SkipCNCheck = 16384;
    private const int UseKerberos = 524288;

    private readonly dynamic _wsman = Activator.CreateInstance(Type.GetTypeFromProgID("WSMan.Automation")!)!;

    public string Read(string host, bool isLab)
    {
        int flags = UseKerberos;
        if (isLab)
        {
            flags |= SkipCNCheck; // expect: WRM1004
        }

        dynamic session = _wsman.CreateSession($"https://{host}:5986/wsman", flags);
        return session.Identify();
    }
}
