using System;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

/// <summary>What decides comes from outside, or is changed on the way.</summary>
public sealed class Sessions
{
    private readonly bool _unencrypted;

    private static bool s_default = true;

    public Sessions(bool unencrypted) => _unencrypted = unencrypted;

    public static void Harden() => s_default = false;

    public PSSessionOption FromCaller() => new() { NoEncryption = _unencrypted };

    public static PSSessionOption FromDefault() => new() { NoEncryption = s_default };

    public static WSManConnectionInfo Encoded(Uri endpoint) => new(endpoint) { UseUTF16 = true };
}
