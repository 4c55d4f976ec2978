using System;

namespace WinRM.Listener.Security;

/// <summary>GSS-API has refused something.</summary>
internal sealed class GssException(string message) : Exception(message)
{
    /// <summary>Refuses what the library refuses, and what it only warns of: old, repeated and missing tokens.</summary>
    public static void ThrowUnlessComplete(uint major, uint minor)
    {
        if (major != 0)
        {
            throw new GssException(GssLibrary.Explain(major, minor));
        }
    }
}
