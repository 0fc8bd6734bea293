#!/usr/bin/env bash
# stomp.py drops the message that follows two heart-beats in one read, without an error. Heart-beats pile up like that while a
# listener works on the message before: the receiver thread calls it, so nobody reads meanwhile. ActiveMQ Artemis 2.40.0, which
# beats once in each interval, loses them so too; the broker below beats more often, to be done sooner.
#
# Expectation: any number of line ends may stand between two frames, a heart-beat is a line end, and a broker may send more
# than it must. https://stomp.github.io/stomp-specification-1.2.html#Augmented_BNF
#
# Needs bash and Python 3. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=9.0.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install "stomp.py==$version"

cat >work.py <<'PYTHON'
import socket
import sys
import threading
import time

import stomp

beats = int(sys.argv[1])
listening = socket.create_server(("127.0.0.1", 0))
working = threading.Event()
beaten = threading.Event()


def broker():
    """Sends a message, heart-beats while the client works on it, and two more messages."""
    connection, _ = listening.accept()
    while not connection.recv(4096).endswith(b"\0"):
        pass
    connection.sendall(b"CONNECTED\nversion:1.2\nheart-beat:1000,0\n\n\0")
    for number in (1, 2, 3):
        connection.sendall(b"MESSAGE\nsubscription:1\nmessage-id:%d\ndestination:/topic/runs\n\n%d\0" % (number, number))
        if number == 1:
            working.wait()
            for _ in range(beats):
                connection.sendall(b"\n")
                time.sleep(0.2)
            beaten.set()
        time.sleep(0.2)
    time.sleep(0.5)
    connection.close()


class Worker(stomp.ConnectionListener):
    def __init__(self):
        self.bodies = []
        self.ended = threading.Event()

    def on_message(self, frame):
        self.bodies.append(frame.body)
        working.set()
        beaten.wait()

    def on_disconnected(self):
        self.ended.set()


threading.Thread(target=broker, daemon=True).start()
worker = Worker()
connection = stomp.Connection12([listening.getsockname()], heartbeats=(0, 1000))
connection.set_listener("worker", worker)
connection.connect(wait=True)
worker.ended.wait()
print(f"{beats} heart-beats while the first message is worked on: messages {worker.bodies}")
PYTHON

echo "stomp.py $version, from PyPI"
echo "Expected: messages ['1', '2', '3'] each time"
echo "Seen:"
for beats in 0 1 2 3; do client/bin/python work.py "$beats"; done | tee seen
diff seen - <<'SEEN'
0 heart-beats while the first message is worked on: messages ['1', '2', '3']
1 heart-beats while the first message is worked on: messages ['1', '2', '3']
2 heart-beats while the first message is worked on: messages ['1', '3']
3 heart-beats while the first message is worked on: messages ['1', '3']
SEEN
