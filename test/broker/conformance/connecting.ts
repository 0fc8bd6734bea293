import { expect } from 'vitest';
import { VERSIONS } from '../../../src/stomp/protocol.ts';
import { type Suite, uniqueClientId } from './suite.ts';

export function connecting({ alike, differ, place, raw, unconnected }: Suite): void {
  for (const version of VERSIONS)
    alike(`speaks STOMP ${version}`, async () => {
      const other = unconnected();
      other.hello(place(), version);
      const { command, headers } = await other.frame();
      expect(command).toBe('CONNECTED');
      if (version !== '1.0') expect(headers['version']).toBe(version);
    });

  alike('chooses the newest version of several', async () => {
    const other = unconnected();
    other.hello(place(), '1.0,1.1,1.2');
    expect((await other.frame()).headers['version']).toBe('1.2');
  });

  alike('takes STOMP for CONNECT', async () => {
    const { user, password } = place();
    const other = unconnected();
    other.send(`STOMP\naccept-version:1.2\nhost:x\nlogin:${user}\npasscode:${password}\n\n^`);
    expect((await other.frame()).command).toBe('CONNECTED');
  });

  for (const [what, wrong] of [
    ['a wrong password', { password: 'wrong' }],
    ['a wrong user', { user: 'stranger' }],
  ] as const)
    alike(`refuses ${what} with ERROR and closes`, async () => {
      const other = unconnected();
      other.hello({ ...place(), ...wrong }, '1.2');
      expect((await other.frame()).command).toBe('ERROR');
      await other.closed();
    });

  alike('refuses a version that it does not speak', async () => {
    const other = unconnected();
    other.hello(place(), '2.0');
    expect((await other.frame()).command).toBe('ERROR');
  });

  differ(
    'CONNECT byte by byte, with CRLF',
    { embedded: 'CONNECTED', Classic: 'CONNECTED', Artemis: 'ERROR' },
    async () => {
      const { user, password } = place();
      const other = unconnected();
      for (const byte of `CONNECT\r\naccept-version:1.2\r\nhost:x\r\nlogin:${user}\r\npasscode:${password}\r\n\r\n^`) {
        other.send(byte);
      }
      return (await other.frame()).command;
    },
  );

  differ(
    'a second connection with the same client-id',
    { embedded: 'refused', Classic: 'refused', Artemis: 'taken' },
    async () => {
      const id = uniqueClientId();
      const first = await raw('1.2', id);
      const second = await raw('1.2', id).then(
        () => 'taken',
        () => 'refused',
      );
      expect(await first.settled()).toEqual([]);
      return second;
    },
  );

  alike('takes a client-id again once its first connection is gone', async () => {
    const id = uniqueClientId();
    const first = await raw('1.2', id);
    first.send('DISCONNECT\nreceipt:bye\n\n^');
    await first.closed();
    await expect(raw('1.2', id)).resolves.toBeDefined();
  });

  alike('answers the request-id of CONNECT', async () => {
    const other = unconnected();
    other.hello(place(), '1.2', 'request-id:mine');
    expect((await other.frame()).headers['response-id']).toBe('mine');
  });

  alike('answers DISCONNECT with its receipt, then closes', async () => {
    const other = await raw();
    other.send('DISCONNECT\nreceipt:bye\n\n^');
    expect(await other.frame()).toMatchObject({ command: 'RECEIPT', headers: { 'receipt-id': 'bye' } });
  });
}
