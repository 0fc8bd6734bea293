#!/usr/bin/env bash
# The EventSource of undici does not forget an id: a server whose ids begin anew, and which says so by an empty one, is asked with
# the old id at every reconnection, though the events themselves have the new, empty lastEventId. eventsource 5 asks without.
#
# Expectation: "If the field has no value, this will reset the last event ID to the empty string, meaning no Last-Event-ID header
# will be sent in the event of a reconnection". https://html.spec.whatwg.org/multipage/server-sent-events.html
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund undici@7.30.2 eventsource@5.1.5

cat >watch.mjs <<'JAVASCRIPT'
import http from 'node:http';

for (const name of ['undici', 'eventsource']) {
  const { EventSource } = await import(name);
  const streams = ['id: 5\ndata: first\n\n', 'id\ndata: anew\n\n', 'data: second\n\n', 'data: last\n\n'];
  const ids = [];
  const server = http.createServer((request, response) => {
    ids.push(request.headers['last-event-id'] ?? 'none');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`retry: 50\n${streams.shift()}`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const source = new EventSource(`http://127.0.0.1:${server.address().port}/`);
  const events = [];
  await new Promise((resolve) => {
    source.onmessage = ({ data, lastEventId }) => {
      events.push(`${data} ${lastEventId || 'none'}`);
      if (data === 'last') resolve();
    };
  });
  source.close();
  server.close();
  console.log(`${name}: events ${events.join(', ')}; asked with ${ids.join(', ')}`);
}
process.exit();
JAVASCRIPT

echo "undici 7.30.2 and eventsource 5.1.5, from npm"
echo "Expected of each: events first 5, anew none, second none, last none; asked with none, 5, none, none"
echo "Seen:"
node --no-warnings watch.mjs | tee seen
diff seen - <<'SEEN'
undici: events first 5, anew none, second none, last none; asked with none, 5, 5, 5
eventsource: events first 5, anew none, second none, last none; asked with none, 5, none, none
SEEN
