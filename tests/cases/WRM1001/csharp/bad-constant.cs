using System;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

/// <summary>What decides stands in a constant, a field or a constructor.</summary>
public sealed class Sessions
{
    private const bool Unencrypted = true;

    private static readonly bool s_unencrypted = true;

    private readonly bool _unencrypted;

    public Sessions() => _unencrypted = true;

    public static PSSessionOption FromConstant() => new() { NoEncryption = Unencrypted }; // expect: WRM1001

    public static PSSessionOption FromStaticField() => new() { NoEncryption = s_unencrypted }; // expect: WRM1001

    public WSManConnectionInfo FromField(Uri endpoint)
    {
        WSManConnectionInfo connection = new(endpoint);
        connection.NoEncryption = _unencrypted; // expect: WRM1001
        return connection;
    }
}
