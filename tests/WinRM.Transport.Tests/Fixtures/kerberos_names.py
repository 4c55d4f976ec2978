"""Debian's kerberos module under the names that requests-kerberos looks for."""
import base64
import struct

import kerberos


def give_kerberos_its_names():
    """requests-kerberos looks for two functions that Debian's module offers under the names of the IOV calls."""

    def encrypt(context, message):
        kerberos.authGSSClientWrapIov(context, base64.b64encode(message).decode(), 1)
        token = base64.b64decode(kerberos.authGSSClientResponse(context))
        start = 4 + struct.unpack("<I", token[:4])[0]
        return token[start:], token[4:start]

    def decrypt(context, message, header):
        token = struct.pack("<I", len(header)) + header + message
        kerberos.authGSSClientUnwrapIov(context, base64.b64encode(token).decode())
        return base64.b64decode(kerberos.authGSSClientResponse(context))

    if not hasattr(kerberos, "authGSSWinRMEncryptMessage"):
        kerberos.authGSSWinRMEncryptMessage = lambda context, message: encrypt(
            context, message.encode() if isinstance(message, str) else message
        )
        kerberos.authGSSWinRMDecryptMessage = decrypt
