using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace WinRM.Listener.Security;

/// <summary>Users and passwords, one <c>user:password</c> a line.</summary>
internal sealed class BasicAccounts
{
    private readonly Dictionary<string, byte[]> _passwords = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The accounts in a file.</summary>
    public BasicAccounts(string file)
    {
        foreach (string line in File.ReadLines(file))
        {
            if (line.Split(':', 2) is [{ Length: > 0 } user, { } password])
            {
                _passwords[user] = Encoding.UTF8.GetBytes(password);
            }
        }
    }

    /// <summary>Whose credential this is, as it stands in Authorization; null: nobody's.</summary>
    public string? Find(string credential)
    {
        byte[] pair = Base64.Decode(credential);
        int colon = pair.AsSpan().IndexOf((byte)':');
        return colon > 0 && Encoding.UTF8.GetString(pair, 0, colon) is { } user && _passwords.TryGetValue(user, out byte[]? password)
            && CryptographicOperations.FixedTimeEquals(password, pair.AsSpan(colon + 1)) ? user : null;
    }
}
