import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { connectToBroker } from '../../src/stomp/client.ts';
import { agreeOnHeartBeats } from '../../src/stomp/connection.ts';
import { BrokerFault, LoginRefused, RefusedByBroker } from '../../src/stomp/errors.ts';

let server: Server;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
});

/** A broker that answers the first bytes with these, and then nothing any more. */
async function brokerThatSays(answer: string) {
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { host: '127.0.0.1', port, user: 'alice', password: 'secret' };
}

describe('a client of a broker', () => {
  it('notices by its heart-beats that the broker is frozen', async () => {
    const place = await brokerThatSays('CONNECTED\nversion:1.1\nheart-beat:100,100\n\n\0');
    const client = await connectToBroker({ ...place, heartBeats: { outgoing: 0, incoming: 100 } });
    expect(await client.closed).toBe('no heart-beat for 200 ms');
  });

  it.each([
    ['a message to be persistent', {}, 'persistent:true'],
    ['what the sender says of it to count', { persistent: 'false' }, 'persistent:false'],
  ])('asks for %s', async (_, headers, line) => {
    const client = await connectToBroker(await brokerThatSays('CONNECTED\nversion:1.2\n\n\0'));
    void client.send('/topic/a', 'x', headers).catch(() => undefined);
    const [bytes] = await once(sockets[0] as Socket, 'data');
    expect(String(bytes).split('\n')).toContain(line);
    expect(String(bytes).match(/persistent/g)).toHaveLength(1);
    client.cut();
  });

  it('does not wait for ever for one that does not answer', async () => {
    const place = await brokerThatSays('\n');
    await expect(connectToBroker({ ...place, patience: 100 })).rejects.toThrow(
      /does not answer within 100 ms/,
    );
  });

  it.each([
    ['ERROR with a message', 'ERROR\nmessage:go away\n\n\0', new BrokerFault('go away')],
    ['ERROR with a body', 'ERROR\n\ngo away\0', new BrokerFault('go away')],
    [
      'what is not STOMP',
      'HTTP/1.1 400 Bad Request\r\n\r\n',
      new BrokerFault('this is not a STOMP frame', 'garbage'),
    ],
  ])('says why where the answer is %s', async (_, answer, fault) => {
    const place = await brokerThatSays(answer);
    await expect(connectToBroker(place)).rejects.toThrow(fault);
  });

  it.each([
    // As Artemis, ActiveMQ Classic and the embedded broker say it.
    ['Security Error occurred\\c User name [alice] or password is invalid', LoginRefused],
    ['User name [alice] or password is invalid.', LoginRefused],
    ['the user or the password is wrong', LoginRefused],
    ['Broker\\c Client\\c swf already connected', BrokerFault],
  ])('tells a refused login from other refusals: %s', async (message, type) => {
    const place = await brokerThatSays(`ERROR\nmessage:${message}\n\n\0`);
    const error = await connectToBroker(place).catch((fault: Error) => fault);
    expect(error.constructor).toBe(type);
    expect((error as Error).message).toBe(message.replaceAll('\\c', ':'));
  });

  it.each([
    [
      'says nothing',
      '\n',
      'no answer to TLS, which the port may not speak (ACTIVEMQ_USE_SSL), within 300 ms',
    ],
    [
      'answers in plain text',
      'ERROR\nmessage:no frame\n\n\0',
      'its port does not speak TLS (ACTIVEMQ_USE_SSL)',
    ],
  ])('names TLS where it spoke that to a port without it, which %s', async (_, answer, reason) => {
    const place = await brokerThatSays(answer);
    await expect(connectToBroker({ ...place, tls: {}, patience: 300 })).rejects.toThrow(
      new BrokerFault(reason, 'garbage'),
    );
  });

  it('names TLS where it did not speak that to a port with it', async () => {
    const place = await brokerThatSays('\x15\x03\x03\x00\x02\x02\x46');
    await expect(connectToBroker(place)).rejects.toThrow('its port speaks TLS (ACTIVEMQ_USE_SSL)');
  });

  it('beats as often as the broker wants, though it had offered to beat less often', async () => {
    const place = await brokerThatSays('CONNECTED\nversion:1.2\nheart-beat:0,600\n\n\0');
    const client = await connectToBroker(place);
    const start = performance.now();
    const [beat] = await once(sockets[0] as Socket, 'data');
    expect(String(beat)).toBe('\n');
    expect(performance.now() - start).toBeLessThan(3_000);
    client.cut();
  });

  it.each([
    ['the frame that the broker names', 'receipt-id:2\n', [BrokerFault, RefusedByBroker]],
    ['the first that is not confirmed, where it names none', '', [RefusedByBroker, BrokerFault]],
  ])('takes an ERROR to be about %s', async (_, header, names) => {
    const client = await connectToBroker(await brokerThatSays('CONNECTED\nversion:1.2\n\n\0'));
    const sent = Promise.allSettled([client.send('/topic/a', 'x'), client.send('/topic/a', 'y')]);
    sockets[0]?.write(`ERROR\nmessage:no room\n${header}\n\0`);
    const errors = (await sent).map((end) => end.status === 'rejected' && end.reason);
    expect(errors.map((error) => error.constructor)).toEqual(names);
    expect(errors.map((error) => error.message)).toEqual(['no room', 'no room']);
  });

  it('takes one frame to be refused where more ERRORs follow, about the connection', async () => {
    const client = await connectToBroker(await brokerThatSays('CONNECTED\nversion:1.2\n\n\0'));
    const sent = Promise.allSettled(['x', 'y', 'z'].map((body) => client.send('/topic/a', body)));
    const error = (message: string, id: number) => `ERROR\nmessage:${message}\nreceipt-id:${id}\n\n\0`;
    sockets[0]?.write(error('no room', 1) + error('not valid', 2) + error('not valid', 3));
    const errors = (await sent).map((end) => end.status === 'rejected' && end.reason.constructor);
    expect(errors).toEqual([RefusedByBroker, BrokerFault, BrokerFault]);
  });

  it('gives up connecting when it is told to, and leaves the signal alone when it stands', async () => {
    const silent = await brokerThatSays('\n');
    const stopping = new AbortController();
    const connecting = connectToBroker({ ...silent, signal: stopping.signal });
    const [socket] = await once(server, 'connection');
    await once(socket, 'data');
    stopping.abort();
    await expect(connecting).rejects.toThrow('connecting was given up');
    await expect(connectToBroker({ ...silent, signal: stopping.signal })).rejects.toThrow('was given up');
    server.close();
    const later = new AbortController();
    const answering = await brokerThatSays('CONNECTED\nversion:1.2\n\n\0');
    const client = await connectToBroker({ ...answering, signal: later.signal });
    later.abort();
    expect(client.connection.isOpen).toBe(true);
    client.cut();
  });

  it('leaves no receipt open when the connection ends', async () => {
    const client = await connectToBroker(await brokerThatSays('CONNECTED\nversion:1.2\n\n\0'));
    const sent = client.send('/topic/a', 'x');
    sockets[0]?.destroy();
    await expect(sent).rejects.toThrow(BrokerFault);
    await expect(client.send('/topic/a', 'x')).rejects.toThrow(BrokerFault);
  });
});

describe('heart-beats', () => {
  it.each([
    ['30000,10000', { outgoing: 100, incoming: 100 }, { outgoing: 10_000, incoming: 30_000 }],
    ['0,0', { outgoing: 100, incoming: 100 }, { outgoing: 0, incoming: 0 }],
    [undefined, { outgoing: 100, incoming: 100 }, { outgoing: 0, incoming: 0 }],
    ['100,100', { outgoing: 0, incoming: 500 }, { outgoing: 0, incoming: 500 }],
    ['nonsense,-5', { outgoing: 100, incoming: 100 }, { outgoing: 0, incoming: 0 }],
    ['99999999999,1', { outgoing: 100, incoming: 100 }, { outgoing: 100, incoming: 2 ** 30 }],
  ])('of %s and %j are agreed on as %j', (header, own, agreed) => {
    expect(agreeOnHeartBeats(header, own)).toEqual(agreed);
  });
});
