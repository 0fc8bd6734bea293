#!/usr/bin/env bash
# ActiveMQ Artemis confirms a SEND of STOMP whose transaction was never begun, or is committed already, and delivers it never. The
# sender has its RECEIPT, and learns nothing unless it commits that name, too: then comes an ERROR.
#
# Expectation: "If the server cannot successfully process the SEND frame for any reason, the server MUST send the client an ERROR
# frame and then close the connection." https://stomp.github.io/stomp-specification-1.2.html#SEND, #RECEIPT
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

cat >transaction.py <<'PYTHON'
import queue
import sys

import stomp

port = int(sys.argv[1])


class Client(stomp.ConnectionListener):
    """A connection whose messages and receipts are waited for."""

    def __init__(self):
        self.bodies = queue.Queue()
        self.receipts = queue.Queue()
        self.connection = stomp.Connection12([("127.0.0.1", port)], reconnect_attempts_max=300)
        self.connection.set_listener("client", self)
        self.connection.connect(wait=True)

    def on_message(self, frame):
        self.bodies.put(frame.body)

    def on_receipt(self, frame):
        self.receipts.put(frame.headers["receipt-id"])

    def send(self, body, **headers):
        """Sends a message to the queue and waits until Artemis confirms it."""
        self.connection.send("/queue/runs", body, receipt=body, **headers)
        assert self.receipts.get(timeout=10) == body


receiver = Client()
receiver.connection.subscribe("/queue/runs", id="1")


def tell(title, body):
    """What came of a message that is confirmed: one that is sent after it, outside a transaction, comes after it."""
    sender.send("mark")
    came = [receiver.bodies.get(timeout=10)]
    while came[-1] != "mark":
        came.append(receiver.bodies.get(timeout=10))
    print(f"{title}: confirmed, {'delivered' if body in came else 'not delivered'}")


sender = Client()
sender.connection.begin("first")
sender.send("run 1", transaction="first")
sender.connection.commit("first")
tell("before its transaction is committed", "run 1")
sender.send("run 2", transaction="first")
tell("after its transaction is committed", "run 2")
sender.send("run 3", transaction="second")
tell("in a transaction that nobody began", "run 3")
PYTHON
echo "Apache ActiveMQ Artemis $version, from Maven Central, with stomp.py 9.0.0, from PyPI"
echo "Expected: delivered each time, or an ERROR instead of a RECEIPT"
echo "Seen:"
client/bin/python transaction.py "$port" | tee seen
diff seen - <<'SEEN'
before its transaction is committed: confirmed, delivered
after its transaction is committed: confirmed, not delivered
in a transaction that nobody began: confirmed, not delivered
SEEN
