#!/usr/bin/env bash
# ActiveMQ Artemis refuses a CONNECT of STOMP 1.2 whose lines end with carriage return and line feed, when the bytes arrive
# cut between the two of the first line, or when a header holds a backslash.
#
# Expectation: STOMP 1.2 lets every line end with CR LF, TCP may cut a stream anywhere, and the headers of CONNECT are
# never escaped ("C style string literal escapes … all frames except the CONNECT and CONNECTED frames"). The same frame
# with LF alone is answered CONNECTED, in one piece, in two, and with a backslash in its headers.
# https://stomp.github.io/stomp-specification-1.2.html#Augmented_BNF, #Value_Encoding
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
sed -i "s|<acceptor name=\"stomp\">tcp://0.0.0.0:61613|<acceptor name=\"stomp\">tcp://127.0.0.1:$port|; /<acceptor name=\"artemis\">/d" \
  broker/etc/broker.xml
JAVA_ARGS="-Xmx256M" broker/bin/artemis run >run.log 2>&1 &
broker=$!

cat >connect.py <<'PYTHON'
import re
import socket
import sys
import time

port = int(sys.argv[1])


def answer(line_end, cut, client_id):
    """What Artemis answers a CONNECT whose bytes come in two pieces, the first up to `cut`."""
    lines = ["CONNECT", "accept-version:1.2", "host:a", f"client-id:{client_id}", "", "\0"]
    frame = line_end.join(lines).encode()
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for piece in (frame[:cut], frame[cut:]):
            connection.sendall(piece)
            time.sleep(0.2)
        text = connection.recv(4096).decode()
    message = re.search(r"^message:(.*)$", text, re.M)
    return text.split("\n")[0] + (f" ({message[1]})" if message else "")


for _ in range(300):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        break
    except OSError:
        time.sleep(0.1)

wrong = 0
for what, case, expected in [
    ("LF", ("\n", 20, "plain"), "CONNECTED"),
    ("LF, cut before the first LF", ("\n", 7, "plain"), "CONNECTED"),
    ("LF, a backslash", ("\n", 20, "a\\plain"), "CONNECTED"),
    ("CR LF", ("\r\n", 20, "plain"), "CONNECTED"),
    ("CR LF, cut between the first two", ("\r\n", 8, "plain"), "ERROR"),
    ("CR LF, a backslash", ("\r\n", 20, "a\\plain"), "ERROR"),
]:
    seen = answer(*case)
    print(f"{what:33} {seen}")
    wrong += not seen.startswith(expected)
sys.exit(wrong > 0)
PYTHON
echo "Apache ActiveMQ Artemis $version, org.apache.activemq:apache-artemis from Maven Central"
echo "Expected: CONNECTED six times"
echo "Seen:"
python3 connect.py "$port"
