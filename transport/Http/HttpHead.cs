using System;
using System.Collections.Generic;

namespace WinRM.Transport.Http;

/// <summary>Status line and headers of an answer.</summary>
/// <param name="Minor">0 for HTTP/1.0, 1 for HTTP/1.1.</param>
/// <param name="Status">As in 401.</param>
/// <param name="Fields">The headers in their order, names as they came.</param>
internal sealed record HttpHead(int Minor, int Status, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The only value of a header; null when it is missing.</summary>
    /// <exception cref="WsmProtocolException">It is there twice with different values.</exception>
    public string? Single(string name)
    {
        string? found = null;
        foreach (string value in All(name))
        {
            if (found is not null && found != value)
            {
                throw new WsmProtocolException($"The answer has two different {name} headers.");
            }

            found = value;
        }

        return found;
    }

    /// <summary>All values of a header.</summary>
    public IEnumerable<string> All(string name)
    {
        foreach (KeyValuePair<string, string> field in Fields)
        {
            if (field.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                yield return field.Value;
            }
        }
    }

    /// <summary>The token that belongs to a scheme, "" for a challenge without one, null when the scheme is not offered.</summary>
    public string? Challenge(string scheme)
    {
        foreach (string value in All("WWW-Authenticate"))
        {
            foreach (string part in value.Split(','))
            {
                string one = part.Trim();
                if (one.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && (one.Length == scheme.Length || one[scheme.Length] == ' '))
                {
                    return one[scheme.Length..].Trim();
                }
            }
        }

        return null;
    }

    /// <summary>The peer ends the connection after this answer.</summary>
    public bool Closes
    {
        get
        {
            bool keeps = false;
            foreach (string name in (ReadOnlySpan<string>)["Connection", "Proxy-Connection"])
            {
                foreach (string value in All(name))
                {
                    foreach (string option in value.Split(','))
                    {
                        string one = option.Trim();
                        keeps |= one.Equals("keep-alive", StringComparison.OrdinalIgnoreCase);
                        if (one.Equals("close", StringComparison.OrdinalIgnoreCase))
                        {
                            return true;
                        }
                    }
                }
            }

            return Minor == 0 && !keeps;
        }
    }
}
