import { createServer } from 'node:http';
import { servePeer } from './serve-peer.ts';

// What a request costs that is refused before anything of it is read: the control of the hostile requests. Its address goes
// to the standard output.
const server = createServer((request, response) => {
  response.writeHead(404, request.method === 'GET' ? {} : { connection: 'close' }).end();
});
servePeer(server);
