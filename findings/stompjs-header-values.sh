#!/usr/bin/env bash
# @stomp/stompjs reads headers of STOMP 1.2 otherwise than it writes them: a backslash before n, r or c comes back as a line end
# or a colon after a backslash, and spaces at either end are lost.
#
# Expectation: \\ stands for one backslash whatever follows it, and nobody trims or pads header values.
# https://stomp.github.io/stomp-specification-1.2.html#Value_Encoding
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=7.5.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@stomp/stompjs@$version" ws@8.23.0

cat >echo.mjs <<'JAVASCRIPT'
import { Client } from '@stomp/stompjs';
import { WebSocket, WebSocketServer } from 'ws';

// A broker that hands the header back as it came, byte for byte.
const broker = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await new Promise((resolve) => broker.once('listening', resolve));
broker.on('connection', (socket) =>
  socket.on('message', (data) => {
    const frame = data.toString();
    if (/^(CONNECT|STOMP)\n/.test(frame)) socket.send('CONNECTED\nversion:1.2\n\n\0');
    else if (frame.startsWith('SEND\n'))
      socket.send(`MESSAGE\nsubscription:1\nmessage-id:1\ndestination:/topic/runs\n${/^file:.*$/m.exec(frame)[0]}\n\n\0`);
  }),
);

const client = new Client({
  webSocketFactory: () => new WebSocket(`ws://127.0.0.1:${broker.address().port}`),
  reconnectDelay: 0,
});
await new Promise((resolve) => {
  client.onConnect = resolve;
  client.activate();
});
for (const file of ['C:\\data', 'C:\\new\\raw', 'a\\c', ' 007 ']) {
  const received = await new Promise((resolve) => {
    client.subscribe('/topic/runs', (message) => resolve(message.headers.file), { id: '1' });
    client.publish({ destination: '/topic/runs', headers: { file } });
  });
  console.log(`${JSON.stringify(file)} -> ${JSON.stringify(received)}`);
}
process.exit();
JAVASCRIPT

echo "@stomp/stompjs $version, from npm"
echo "Expected: the same before and after each arrow"
echo "Seen:"
node echo.mjs | tee seen
diff seen - <<'SEEN'
"C:\\data" -> "C:\\data"
"C:\\new\\raw" -> "C:\\\new\\\raw"
"a\\c" -> "a\\:"
" 007 " -> "007"
SEEN
