"""Runs a program on a terminal of its own: what it prints goes to the standard output, and what comes from the standard
input is typed there. When the standard input ends, the terminal is closed, as by closing its window."""

import os
import pty
import select
import sys

program, terminal = pty.fork()
if program == 0:
    os.execvp(sys.argv[1], sys.argv[1:])

sources = [terminal, sys.stdin.fileno()]
while sources:
    for source in select.select(sources, [], [])[0]:
        try:
            data = os.read(source, 65536)
        except OSError:  # so Linux says that the program has gone
            data = b""
        if source == terminal and data:
            os.write(sys.stdout.fileno(), data)
        elif data:
            os.write(terminal, data)
        else:
            sources = []
os.close(terminal)
_, status = os.waitpid(program, 0)
sys.exit(os.waitstatus_to_exitcode(status) % 256)
