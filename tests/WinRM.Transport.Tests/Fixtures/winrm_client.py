"""Runs one command with python3-winrm and prints the result as JSON.

Arguments: URL, transport, user, password, message encryption, channel binding (cbt or none), command.
"""
import json
import sys

import winrm.protocol

from kerberos_names import give_kerberos_its_names


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
