#!/usr/bin/env bash
# Two Python clients of server-sent events make something of an event whose stream ended in the midst of it: sseclient-py
# gives it to the caller as a whole one, sseclient puts its lines before the first event of the next connection.
#
# Expectation: the standard has an event end with an empty line, and what came of one before the end of the stream is
# thrown away; the next connection begins anew. https://html.spec.whatwg.org/multipage/server-sent-events.html
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

# The first stream ends when the second event has one of its two lines; the next one has it whole.
STREAMS = [b"id: 1\ndata: first\n\nid: 2\ndata: cut\n", b"id: 2\ndata: cut\ndata: whole\n\n"]


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        if STREAMS:
            self.wfile.write(STREAMS.pop(0))

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}/"

if sys.argv[1] == "sseclient":
    client = sseclient.SSEClient(address, retry=10)
    seen = [next(client).data for _ in range(2)]
else:
    streams = [sseclient.SSEClient(requests.get(address, stream=True)).events() for _ in range(2)]
    seen = [event.data for stream in streams for event in stream]
print(sys.argv[1], seen)
PYTHON

echo "Expected of both: ['first', 'cut\\nwhole']"
echo "Seen:"
for client in sseclient==0.0.27 sseclient-py==1.9.0; do
  python3 -m venv "$client"
  "$client/bin/pip" --quiet --disable-pip-version-check install "$client" requests==2.34.2
  echo "$client, from PyPI:"
  "$client/bin/python" watch.py "${client%%=*}" | tee -a seen
done
grep -qxF "sseclient ['first', 'cut\ncut\nwhole']" seen
grep -qxF "sseclient-py ['first', 'cut', 'cut\nwhole']" seen
