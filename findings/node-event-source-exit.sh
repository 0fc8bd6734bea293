#!/usr/bin/env bash
# A Node program that only watches a stream ends with code 0, and without a word, as soon as the server closes the stream: the
# timer by which the EventSource of undici and of eventsource 5 connects again does not keep the process alive. With
# eventsource 4 it goes on.
#
# Expectation: an EventSource connects again until it is closed, and a program runs on while it waits for that, as it does while
# it waits for the next event. https://html.spec.whatwg.org/multipage/server-sent-events.html#sse-processing-model
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund undici@7.30.2 eventsource4@npm:eventsource@4.1.1 eventsource5@npm:eventsource@5.1.5

cat >watch.mjs <<'JAVASCRIPT'
const { EventSource } = await import(process.argv[2]);
const source = new EventSource(process.argv[3]);
source.onmessage = ({ data }) => {
  console.log(data);
  if (data === 'last') source.close();
};
JAVASCRIPT
cat >server.mjs <<'JAVASCRIPT'
import { execFile } from 'node:child_process';
import http from 'node:http';

for (const name of ['undici', 'eventsource5', 'eventsource4']) {
  const events = ['first', 'second', 'last'];
  const server = http.createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`retry: 100\ndata: ${events.shift()}\n\n`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const program = ['--no-warnings', 'watch.mjs', name, `http://127.0.0.1:${server.address().port}/`];
  await new Promise((resolve) =>
    execFile(process.execPath, program, (error, seen) => {
      console.log(`${name}: ${seen.trim().split('\n').join(', ')}; ended with ${error ? error.code : 0}`);
      resolve();
    }),
  );
  server.close();
}
JAVASCRIPT

echo "undici 7.30.2, eventsource 5.1.5 and 4.1.1, from npm"
echo "Expected of each: first, second, last"
echo "Seen:"
node server.mjs | tee seen
diff seen - <<'SEEN'
undici: first; ended with 0
eventsource5: first; ended with 0
eventsource4: first, second, last; ended with 0
SEEN
