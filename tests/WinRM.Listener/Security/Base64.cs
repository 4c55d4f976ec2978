using System;

namespace WinRM.Listener.Security;

/// <summary>Base64 as clients write it, well or badly.</summary>
internal static class Base64
{
    /// <summary>The bytes; none when it is not base64.</summary>
    public static byte[] Decode(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int count) ? bytes[..count] : [];
    }
}
