using System;
using System.Buffers.Binary;
using System.Text;

namespace WinRM.Listener.Messages;

/// <summary>Writes bodies of type multipart/encrypted.</summary>
internal static class MessageWriter
{
    private const string Line = "\r\n";

    /// <summary>The value of Content-Type.</summary>
    public static string ContentType(string protocol) => $"{EncryptedMessage.MediaType};protocol=\"{protocol}\";boundary=\"Encrypted Boundary\"";

    /// <summary>The body.</summary>
    /// <param name="protocol">Which encryption is named.</param>
    /// <param name="length">How long the text inside is said to be.</param>
    /// <param name="token">Signature and ciphertext.</param>
    /// <param name="signature">How long the signature is.</param>
    /// <param name="dialect">In which manner.</param>
    public static byte[] Write(string protocol, int length, byte[] token, int signature, Dialect dialect)
    {
        string tab = dialect.OmitsTab ? "" : "\t";
        string delimiter = dialect.SpacesDelimiter ? "-- Encrypted Boundary" : "--Encrypted Boundary";
        string charset = dialect.IsUtf16 ? "UTF-16" : "UTF-8";
        byte[] count = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, signature);
        return
        [
            .. Encoding.ASCII.GetBytes(
                delimiter + Line + $"{tab}Content-Type: {protocol}{Line}{tab}OriginalContent: type=application/soap+xml;charset={charset};Length={length}{Line}"
                + delimiter + Line + $"{tab}Content-Type: application/octet-stream{Line}"),
            .. count,
            .. token,
            .. Encoding.ASCII.GetBytes(delimiter + "--" + Line + (dialect.EndsWithLine ? Line : "")),
        ];
    }
}
