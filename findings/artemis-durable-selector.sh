#!/usr/bin/env bash
# A STOMP client that comes back to its durable subscription of ActiveMQ Artemis with another selector, or with none, goes on
# getting what the first one chose. The SUBSCRIBE is confirmed, and nothing says that its selector counts for nothing.
#
# Expectation: what JMS has for durable subscriptions, that another selector begins another subscription; or an error.
# https://jakarta.ee/specifications/messaging/3.1/jakarta-messaging-spec-3.1
# https://activemq.apache.org/components/artemis/documentation/latest/stomp.html
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

cat >agent.py <<'PYTHON'
import sys
import threading
import time

import stomp

port = int(sys.argv[1])


class Client(stomp.ConnectionListener):
    """A connection that keeps what it receives."""

    def __init__(self, **headers):
        self.bodies = []
        self.errors = []
        self.came = threading.Event()
        self.receipt = threading.Event()
        self.ended = threading.Event()
        self.connection = stomp.Connection12([("127.0.0.1", port)], reconnect_attempts_max=300)
        self.connection.set_listener("client", self)
        self.connection.connect(wait=True, headers=headers)

    def on_message(self, frame):
        self.bodies.append(frame.body)
        self.came.set()

    def on_error(self, frame):
        self.errors.append(frame.headers["message"])

    def on_receipt(self, frame):
        self.receipt.set()

    def on_disconnected(self):
        self.ended.set()

    def confirmed(self, send, *arguments, **headers):
        """Sends a frame and waits until Artemis confirms it."""
        self.receipt.clear()
        send(*arguments, receipt="r", **headers)
        assert self.receipt.wait(10)


sender = Client()
for selector in ("namespace = 'a'", "namespace = 'b'", None):
    agent = Client(**{"client-id": "agent"})
    lasting = {"subscription-type": "MULTICAST", "durable-subscription-name": "agent", "selector": selector}
    agent.confirmed(agent.connection.subscribe, "runs", id="1", headers=lasting)
    for namespace in ("a", "b"):
        sent = {"destination-type": "MULTICAST", "namespace": namespace}
        sender.confirmed(sender.connection.send, "runs", f"run of {namespace}", headers=sent)
    agent.came.wait(10)
    time.sleep(1)  # another one may follow
    print(f"selector {selector}: {agent.bodies}, errors {agent.errors}")
    agent.connection.disconnect()
    assert agent.ended.wait(10)
PYTHON
echo "Apache ActiveMQ Artemis $version, from Maven Central, with stomp.py 9.0.0, from PyPI"
echo "Expected: ['run of a'], then ['run of b'], then both"
echo "Seen:"
client/bin/python agent.py "$port" | tee seen
diff seen - <<'SEEN'
selector namespace = 'a': ['run of a'], errors []
selector namespace = 'b': ['run of a'], errors []
selector None: ['run of a'], errors []
SEEN
