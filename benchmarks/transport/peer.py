"""Does a job with python3-winrm and prints what it took, as JSON.

Arguments: URL, kerberos or ntlm, user, password, warm-up, commands, command.
"""
import base64
import json
import resource
import struct
import sys
import time

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


def run(protocol, command):
    shell = protocol.open_shell()
    identifier = protocol.run_command(shell, command)
    output, _, code = protocol.get_command_output(shell, identifier)
    protocol.cleanup_command(shell, identifier)
    protocol.close_shell(shell)
    assert code == 0
    return len(output)


def main():
    url, transport, user, password, warm_up, commands, command = sys.argv[1:]
    give_kerberos_its_names()
    protocol = winrm.protocol.Protocol(
        endpoint=url,
        transport=transport,
        username=user,
        password=password,
        message_encryption="always",
        kerberos_hostname_override="localhost",
    )
    for _ in range(int(warm_up)):
        run(protocol, command)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    cpu = usage.ru_utime + usage.ru_stime
    start = time.monotonic()
    size = sum(run(protocol, command) for _ in range(int(commands)))
    wall = time.monotonic() - start
    usage = resource.getrusage(resource.RUSAGE_SELF)
    cpu = usage.ru_utime + usage.ru_stime - cpu
    print(json.dumps({"commands": int(commands), "cpuMs": cpu * 1000, "wallMs": wall * 1000, "bytes": size}))


main()
