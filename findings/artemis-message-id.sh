#!/usr/bin/env bash
# ActiveMQ Artemis gives a message another message-id with each delivery, so that a client which keeps the ids of what it has
# worked on takes a message that comes again for a new one. (The number after the comma stays.)
#
# Expectation: message-id is "a unique identifier for that message", and the header redelivered says that it is the same.
# https://stomp.github.io/stomp-specification-1.2.html#MESSAGE
#
# Needs bash, Java 17, Maven and Python 3. Exits with 1 where Artemis behaves otherwise.
set -euo pipefail
version=2.40.0
folder=$(mktemp -d)
broker=
cleanup() {
  if [ -n "$broker" ]; then kill -9 "$broker" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap cleanup EXIT
cd "$folder"

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact="org.apache.activemq:apache-artemis:$version:zip:bin" -DoutputDirectory="$folder"
python3 -m zipfile -e "apache-artemis-$version-bin.zip" .
chmod +x "apache-artemis-$version/bin/artemis"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"apache-artemis-$version/bin/artemis" create broker --user admin --password admin --allow-anonymous --no-web \
  --no-autotune --no-amqp-acceptor --no-hornetq-acceptor --no-mqtt-acceptor --silent >create.log 2>&1
sed -i "/<acceptor name=\"artemis\">/d
  s|<acceptor name=\"stomp\">tcp://0.0.0.0:61613|<acceptor name=\"stomp\">tcp://127.0.0.1:$port|" \
  broker/etc/broker.xml
JAVA_ARGS="-Xmx256M" broker/bin/artemis run >run.log 2>&1 &
broker=$!
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install stomp.py==9.0.0

cat >redelivery.py <<'PYTHON'
import sys
import threading

import stomp


class Worker(stomp.ConnectionListener):
    """Takes the first message that comes, and does not acknowledge it."""

    def __init__(self, port):
        self.came = threading.Event()
        self.ended = threading.Event()
        self.connection = stomp.Connection12([("127.0.0.1", port)], reconnect_attempts_max=300)
        self.connection.set_listener("worker", self)
        self.connection.connect(wait=True)

    def on_message(self, frame):
        self.frame = frame
        self.came.set()

    def on_disconnected(self):
        self.ended.set()


port = int(sys.argv[1])
ids = []
for delivery in range(3):
    worker = Worker(port)
    anycast = {"subscription-type": "ANYCAST"}
    worker.connection.subscribe("work", id="1", ack="client-individual", headers=anycast)
    if delivery == 0:
        worker.connection.send("work", "100010", headers={"destination-type": "ANYCAST"})
    assert worker.came.wait(10)
    headers = worker.frame.headers
    print(f"{worker.frame.body}: redelivered {headers['redelivered']}, message-id {headers['message-id']}")
    ids.append(headers["message-id"])
    worker.connection.disconnect()
    assert worker.ended.wait(10)
sys.exit(len(set(ids)) != 3)
PYTHON
echo "Apache ActiveMQ Artemis $version, from Maven Central, with stomp.py 9.0.0, from PyPI"
echo "Expected: the same message-id three times"
echo "Seen:"
client/bin/python redelivery.py "$port"
