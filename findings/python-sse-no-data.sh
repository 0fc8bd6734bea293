#!/usr/bin/env bash
# The Python client sseclient gives its caller an event for every comment by which a server keeps a stream open, and for
# every block that sets the time of reconnection: one without data, of the kind `message`, like any other. sseclient-py
# gives none, and does not tell the time either.
#
# Expectation: the standard has no event for a block without data, and takes its `retry` nevertheless.
# https://html.spec.whatwg.org/multipage/server-sent-events.html
#
# Needs bash and Python 3. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >watch.py <<'PYTHON'
import http.server
import sys
import threading

import requests
import sseclient


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        self.wfile.write(b"retry: 5000\n\n: still there\n\ndata: first\n\n")

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}/"

seen = []
if sys.argv[1] == "sseclient":
    client = sseclient.SSEClient(address)
    while not seen or seen[-1].data != "first":
        seen.append(next(client))
    retry = client.retry
else:
    seen = list(sseclient.SSEClient(requests.get(address, stream=True)).events())
    retry = seen[-1].retry
print(sys.argv[1], [(event.event, event.data) for event in seen], "retry", retry)
PYTHON

echo "Expected of both: [('message', 'first')] retry 5000"
echo "Seen:"
for client in sseclient==0.0.27 sseclient-py==1.9.0; do
  python3 -m venv "$client"
  "$client/bin/pip" --quiet --disable-pip-version-check install "$client" requests==2.34.2
  echo "$client, from PyPI:"
  "$client/bin/python" watch.py "${client%%=*}" | tee -a seen
done
grep -qxF "sseclient [('message', ''), ('message', ''), ('message', 'first')] retry 5000" seen
grep -qxF "sseclient-py [('message', 'first')] retry None" seen
