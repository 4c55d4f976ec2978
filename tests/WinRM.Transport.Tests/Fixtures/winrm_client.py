"""Runs one command with python3-winrm and prints the result as JSON.

Arguments: URL, transport, user, password, message encryption, channel binding (cbt or none), command.
"""
import base64
import json
import struct
import sys

import kerberos
import winrm.protocol


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


def main():
    url, transport, user, password, encryption, binding, command = sys.argv[1:]
    give_kerberos_its_names()
    protocol = winrm.protocol.Protocol(
        endpoint=url,
        transport=transport,
        username=user,
        password=password,
        server_cert_validation="ignore",
        message_encryption=encryption,
        send_cbt=binding == "cbt",
        kerberos_hostname_override="localhost",
    )
    shell = protocol.open_shell()
    identifier = protocol.run_command(shell, command)
    output, error, code = protocol.get_command_output(shell, identifier)
    print(json.dumps({"output": output.decode(), "error": error.decode(), "code": code}), flush=True)
    protocol.cleanup_command(shell, identifier)
    protocol.close_shell(shell)


main()
