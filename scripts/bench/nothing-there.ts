import { createServer } from 'node:http';

// What a request costs that is refused before anything of it is read: the control of the hostile requests. Its address goes
// to the standard output.
const server = createServer((request, response) => {
  response.writeHead(404, request.method === 'GET' ? {} : { connection: 'close' }).end();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});
