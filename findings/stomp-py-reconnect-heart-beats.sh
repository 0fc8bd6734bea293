#!/usr/bin/env bash
# A client of stomp.py that connects again in on_disconnected, as its documentation shows, sends no heart-beats from then on, if
# the name of its listener comes before "protocol-listener" in the alphabet. Brokers take it for dead and drop it, each time.
#
# Expectation: heart-beats are agreed on with every CONNECT, and the name of a listener has no effect on them.
# https://stomp.github.io/stomp-specification-1.2.html#Heart-beating
# https://jasonrbriggs.github.io/stomp.py/api.html#dealing-with-disconnects
#
# Needs bash and Python 3. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=9.0.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install "stomp.py==$version"

cat >reconnect.py <<'PYTHON'
import socket
import sys
import threading

import stomp

listening = socket.create_server(("127.0.0.1", 0))


def heart_beats():
    """Accepts a connection, counts its heart-beats for 2 s and closes it."""
    connection, _ = listening.accept()
    with connection:
        while not connection.recv(4096).endswith(b"\0"):
            pass
        connection.sendall(b"CONNECTED\nversion:1.1\nheart-beat:0,200\n\n\0")
        beats = b""
        deadline = threading.Timer(2, connection.shutdown, [socket.SHUT_RD])
        deadline.start()
        while received := connection.recv(4096):
            beats += received
    return beats.count(b"\n")


class Agent(stomp.ConnectionListener):
    def __init__(self, connection):
        self.connection = connection

    def on_disconnected(self):
        self.connection.connect(wait=True)


name = sys.argv[1]
connection = stomp.Connection11([listening.getsockname()], heartbeats=(200, 0))
connection.set_listener(name, Agent(connection))
threading.Thread(target=connection.connect, daemon=True).start()
counts = [heart_beats() for _ in range(3)]
print(f"listener {name!r}: heart-beats in 2 s of its three connections:", *("some" if count > 3 else count for count in counts))
PYTHON

echo "stomp.py $version, from PyPI"
echo "Expected: some, at each of them"
echo "Seen:"
for name in agent zagent; do client/bin/python reconnect.py "$name"; done | tee seen
diff seen - <<'SEEN'
listener 'agent': heart-beats in 2 s of its three connections: some 0 0
listener 'zagent': heart-beats in 2 s of its three connections: some some some
SEEN
