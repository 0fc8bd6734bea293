"""An agent's part of the broker, called as the Python agents' base class calls stomp.py.

agent.py HOST PORT USER PASSWORD [CA]: subscribes, sends each line of its input, and prints what comes as JSON lines.
"""

import json
import ssl
import sys
import threading

import stomp

host, port, user, password, *authority = sys.argv[1:]
print_lock = threading.Lock()


def say(**event):
    with print_lock:
        print(json.dumps(event), flush=True)


class Listener(stomp.ConnectionListener):
    def on_connected(self, frame):
        say(event="connected", headers=frame.headers)

    def on_message(self, frame):
        say(event="message", headers=frame.headers, body=frame.body)

    def on_error(self, frame):
        say(event="error", headers=frame.headers)

    def on_receipt(self, frame):
        say(event="receipt", headers=frame.headers)

    def on_heartbeat_timeout(self):
        say(event="heartbeat_timeout")

    def on_disconnected(self):
        say(event="disconnected")


connection = stomp.Connection(
    host_and_ports=[(host, int(port))],
    vhost=host,
    try_loopback_connect=False,
    heartbeats=(30000, 30000),
    auto_content_length=False,
)
if authority:
    connection.transport.set_ssl(
        for_hosts=[(host, int(port))], ca_certs=authority[0], ssl_version=ssl.PROTOCOL_TLS_CLIENT
    )
connection.set_listener("agent", Listener())
try:
    connection.connect(
        user,
        password,
        wait=True,
        version="1.1",
        headers={"client-id": "data-agent-alice-7", "heart-beat": "30000,30000"},
    )
except stomp.exception.ConnectFailedException:
    say(event="refused")
    sys.exit(1)
connection.subscribe(destination="/topic/epictopic", id=1, ack="auto")
say(event="subscribed")
for line in sys.stdin:
    message = json.loads(line)
    connection.send(body=message["body"], destination="/topic/epictopic", headers=message["headers"])
connection.disconnect()
