#!/usr/bin/env bash
# After one SEND to /queue/runs, ActiveMQ Artemis gives new subscribers of /topic/runs what is sent to the queue, and nothing of
# what is sent to the topic. Those who were there before see no change, so that it breaks when a client connects again.
#
# Expectation: with the prefixes that the manual describes for STOMP, /topic/ is multicast and /queue/ is anycast, whatever else
# bears the same name.
# https://activemq.apache.org/components/artemis/documentation/latest/stomp.html#prefixes
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
  s|<acceptor name=\"stomp\">.*</acceptor>|<acceptor name=\"stomp\">tcp://127.0.0.1:$port?protocols=STOMP;anycastPrefix=/queue/;multicastPrefix=/topic/</acceptor>|" \
  broker/etc/broker.xml
JAVA_ARGS="-Xmx256M" broker/bin/artemis run >run.log 2>&1 &
broker=$!
python3 -m venv client
client/bin/pip --quiet --disable-pip-version-check install stomp.py==9.0.0

cat >topic.py <<'PYTHON'
import sys
import threading
import time

import stomp

port = int(sys.argv[1])


class Client(stomp.ConnectionListener):
    """A connection that keeps what it receives."""

    def __init__(self):
        self.bodies = []
        self.receipt = threading.Event()
        self.connection = stomp.Connection12([("127.0.0.1", port)], reconnect_attempts_max=300)
        self.connection.set_listener("client", self)
        self.connection.connect(wait=True)

    def on_message(self, frame):
        self.bodies.append(frame.body)

    def on_receipt(self, frame):
        self.receipt.set()

    def confirmed(self, send, destination, *arguments, **headers):
        """Sends a frame and waits until Artemis confirms it."""
        self.receipt.clear()
        send(destination, *arguments, receipt="r", **headers)
        assert self.receipt.wait(10)


sender = Client()


def subscriber():
    client = Client()
    client.confirmed(client.connection.subscribe, "/topic/runs", id="1")
    return client


def publish(title, subscribers):
    for body in ("started", "ended"):
        sender.confirmed(sender.connection.send, "/topic/runs", body)
    time.sleep(1)
    for number, client in enumerate(subscribers, 1):
        print(f"{title} {number}: {client.bodies}")
        client.bodies.clear()


before = [subscriber(), subscriber()]
publish("before the queue is used, subscriber", before)
sender.confirmed(sender.connection.send, "/queue/runs", "work")
publish("after it, subscriber", before)
publish("after it, new subscriber", [subscriber(), subscriber()])
PYTHON
echo "Apache ActiveMQ Artemis $version, from Maven Central, with stomp.py 9.0.0, from PyPI"
echo "Expected: ['started', 'ended'] six times"
echo "Seen:"
client/bin/python topic.py "$port" | tee seen
diff seen - <<'SEEN'
before the queue is used, subscriber 1: ['started', 'ended']
before the queue is used, subscriber 2: ['started', 'ended']
after it, subscriber 1: ['started', 'ended']
after it, subscriber 2: ['started', 'ended']
after it, new subscriber 1: ['work']
after it, new subscriber 2: []
SEEN
