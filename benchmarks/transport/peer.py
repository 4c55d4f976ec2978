"""Does a job with python3-winrm and prints what it took, as JSON.

Arguments: URL, kerberos or ntlm, user, password, warm-up, commands, command.
"""
import json
import resource
import sys
import time

import winrm.protocol

from kerberos_names import give_kerberos_its_names


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
