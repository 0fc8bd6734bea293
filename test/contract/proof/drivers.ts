import { once } from 'node:events';
import { connect } from 'node:net';
import { type Operation, operations } from '../../../generated/operations.ts';
import { requirementOf } from '../../../src/access/requirement.ts';
import type { Database } from '../../../src/database/connection.ts';
import { lockName } from '../../../src/database/idempotent-answers.ts';
import { takesKey } from '../../../src/http/idempotency.ts';
import type { TestMonitor } from '../../monitor.ts';
import type { Answer, CallOptions, TestClient } from '../../test-client.ts';
import { exampleBody, exampleQuery } from './contract.ts';
import { type Objects, pathToNowhere, type ValidCall } from './objects.ts';

/** A monitor, or one behind a proxy, to which calls are made. It believes X-Forwarded-For. */
export interface Stage {
  client: TestClient;
  monitor: Pick<TestMonitor, 'http' | 'token' | 'staffToken'>;
  /** Where it is to be had: that of the monitor. */
  database?: Database;
  objects: Objects;
}

/** Brings an operation to answer one status. @returns the answers, which must all be of that status */
export type Driver = (operation: Operation, stage: Stage) => Promise<Answer[]>;

/** A peer that is not of this machine, as a trusted proxy names it. */
const elsewhere = (address = '192.0.2.7') => ({ 'x-forwarded-for': address });
const UNKNOWN_TOKEN = 'f'.repeat(40);
const JSON_TYPE = { 'content-type': 'application/json' };
const MIB = 1024 * 1024;
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'TRACE'];

/** The token of somebody who may. What confirms a second factor is staff's: alice begins one at the same time. */
const tokenFor = (operation: Operation, { monitor }: Stage) =>
  requirementOf(operation).who === 'staff' || operation.id === 'confirmSecondFactor'
    ? monitor.staffToken
    : monitor.token;

function send(stage: Stage, { operation, path, body }: ValidCall, options: CallOptions = {}) {
  const token = tokenFor(operation, stage);
  return stage.client.https(operation.method, path, {
    token,
    ...(body !== undefined && { body }),
    ...options,
  });
}

/** Whether only a browser that has signed in may call it. */
const isForSessions = (operation: Operation) => {
  const { schemes } = requirementOf(operation);
  return schemes.includes('session') && !schemes.includes('token');
};

/** What a browser sends that has signed in, by a new session. */
async function browser({ client, monitor }: Stage): Promise<Record<string, string>> {
  const { headers, body } = await client.https('POST', '/api/session/', {
    body: { token: monitor.staffToken },
  });
  const [key = ''] = /[\w-]{43}/.exec(headers['set-cookie'] ?? '') ?? [];
  // Behind the proxy the monitor is called over plain HTTP, where the cookie has another name than the contract's.
  const cookie = `swf_session=${key}; __Secure-swf_session=${key}`;
  return { cookie, 'x-csrf-token': String(body.csrf_token), 'sec-fetch-site': 'same-origin' };
}

/** A call that names no object that is there, with the example as it stands for a body. */
function callToNowhere(operation: Operation): ValidCall {
  const body = exampleBody(operation);
  return {
    operation,
    path: pathToNowhere(operation) + exampleQuery(operation),
    ...(body !== undefined && { body }),
  };
}

const succeed: Driver = async (operation, stage) => {
  const call = await stage.objects.callOf(operation);
  if (isForSessions(operation)) return [await send(stage, call, { headers: await browser(stage) })];
  const names = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const forms = ['', '?limit=1', '?cursor='].filter(
    (form) => form === '' || names.includes(form.slice(1, -1).replace('=', '')),
  );
  const { parameters, 'x-look-back': lookBack } = operation;
  const range = lookBack ? `&${lookBack.column}_after=1970-01-01&${lookBack.column}_before=9999-12-31` : '';
  for (const format of parameters.find(({ name }) => name === 'format')?.schema.enum ?? [])
    if (format !== 'json') forms.push(`?format=${format}${range}`);
  const paths = forms.map((form) => call.path + (call.path.includes('?') ? form.replace('?', '&') : form));
  return Promise.all(paths.map((path) => send(stage, { ...call, path })));
};

/** Where something new is 201 and something known 200, the same again is the other of the two. */
const succeedAgain: Driver = async (operation, stage) => {
  if (!('201' in operation.responses)) return succeed(operation, stage);
  const call = await stage.objects.callOf(operation);
  await send(stage, call);
  return [await send(stage, call)];
};

const beBad: Driver = async (operation, stage) => {
  const call = callToNowhere(operation);
  const names = operation.parameters.map(({ name }) => name);
  if (operation.body || operation.bytesAs) {
    const { path } = await stage.objects.callOf(operation);
    return Promise.all(
      ['{"half":', '"text"'].map((raw) => send(stage, { operation, path }, { raw, headers: JSON_TYPE })),
    );
  }
  const isFree = operation.parameters.every(({ in: place, required }) => place !== 'query' || !required);
  if (names.includes('limit') || (isFree && exampleQuery(operation)))
    return [await send(stage, { operation, path: `${call.path.split('?')[0]}?colour=red` })];
  if (exampleQuery(operation)) return [await send(stage, { operation, path: operation.path })];
  if (operation.path.includes('{'))
    return [await send(stage, { operation, path: operation.path.replace(/\{\w+\}/, '%ff') })];
  return [await sendMalformed(stage.monitor.http, operation)];
};

/** An operation that takes nothing can only be asked in what is not HTTP. */
async function sendMalformed(base: string, { method, path }: Operation): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${hostname}\r\nno header\r\n\r\n`);
  let text = '';
  socket.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  await once(socket, 'close');
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => [
    line.split(':')[0]?.toLowerCase() ?? '',
    line.replace(/^[^:]*: */, ''),
  ]);
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(headers),
    text: body,
    body: JSON.parse(body),
  };
}

const beNobody: Driver = async (operation, stage) => {
  if (requirementOf(operation).who === 'open')
    return [await send(stage, { ...callToNowhere(operation), body: { token: UNKNOWN_TOKEN } })];
  const token = requirementOf(operation).who === 'public read' ? UNKNOWN_TOKEN : '';
  const answers = [await send(stage, callToNowhere(operation), { token })];
  if (token === '') answers.push(await send(stage, callToNowhere(operation), { token: UNKNOWN_TOKEN }));
  return answers;
};

const beForbidden: Driver = async (operation, stage) => {
  const { path, body } = callToNowhere(operation);
  const options = { ...(body !== undefined && { body }), token: stage.monitor.token };
  const answers = [await stage.client.http(operation.method, path, { ...options, headers: elsewhere() })];
  if (requirementOf(operation).who === 'staff')
    answers.push(await stage.client.https(operation.method, path, options));
  return answers;
};

const findNothing: Driver = async (operation, stage) =>
  operation.id === 'callTools'
    ? [await sendMessage(operation, stage, 'subscriptions/listen', 1)]
    : [await send(stage, callToNowhere(operation))];

/** A message of the Model Context Protocol; without an id it wants no answer. */
const sendMessage = ({ path }: Operation, { client }: Stage, method: string, id?: number) =>
  client.https('POST', path, { body: { jsonrpc: '2.0', ...(id !== undefined && { id }), method } });

/** Asks for what it has already. */
const knowIt: Driver = async (operation, stage) => {
  const call = await stage.objects.callOf(operation);
  const { headers } = await send(stage, call);
  return [await send(stage, call, { headers: { 'if-none-match': headers['etag'] ?? '' } })];
};

/** Has read another version than there is. */
const writeOther: Driver = async (operation, stage) => {
  const headers = { 'if-match': '"0"' };
  return [await send(stage, await stage.objects.callOf(operation), { headers })];
};

const useOtherMethod: Driver = async ({ path }, stage) => {
  const here = Object.values(operations).filter((operation) => operation.path === path);
  const others = METHODS.filter((method) => !here.some((operation) => operation.method === method));
  return Promise.all(others.map((method) => stage.client.https(method, path.replace(/\{\w+\}/g, '1'))));
};

const sendTooMuch: Driver = async (operation, stage) => {
  const raw = ' '.repeat((operation['x-body-limit'] ?? MIB) + 1);
  return [await send(stage, { operation, path: pathToNowhere(operation) }, { raw, headers: JSON_TYPE })];
};

const sendOtherType: Driver = async (operation, stage) => {
  const headers = { 'content-type': 'text/plain' };
  return [await send(stage, { operation, path: pathToNowhere(operation) }, { raw: 'text', headers })];
};

let peers = 0;
/** Of a monitor that takes one request in a second: each operation has a peer of its own, which sends a few. */
const sendTooOften: Driver = async (operation, stage) => {
  if (requirementOf(operation).who !== 'open') return failTooOften(operation, stage);
  const headers = elsewhere(`198.51.100.${++peers}`);
  const { path, body } = callToNowhere(operation);
  const answers: Answer[] = [];
  for (let n = 0; n < 4; n++)
    answers.push(
      await stage.client.http(operation.method, path, { headers, ...(body !== undefined && { body }) }),
    );
  const refused = answers.filter(({ status }) => status === 429);
  return refused.length > 0 ? refused : answers;
};

/** Sends what is wrong until it is not looked at any more. */
async function failTooOften(operation: Operation, stage: Stage): Promise<Answer[]> {
  await stage.objects.callOf(operation);
  const call = callToNowhere(operation);
  const body = { ...(call.body as object), current: 'none of mine' };
  for (let n = 0; n < 20; n++) {
    const answer = await send(stage, { ...call, body });
    if (answer.status === 429) return [answer];
  }
  return [];
}

/** Of a monitor whose database is away. An operation that needs it only to know the caller asks for that first. */
const needDatabase: Driver = async (operation, stage) => {
  if (isForSessions(operation)) {
    const headers = { cookie: `__Secure-swf_session=${'x'.repeat(43)}` };
    return [await send(stage, callToNowhere(operation), { headers })];
  }
  const answer = await send(stage, callToNowhere(operation));
  return [
    answer.status === 503 ? answer : await send(stage, callToNowhere(operation), { token: UNKNOWN_TOKEN }),
  ];
};

/** While a twin, which never ends, does the same. */
const meetTwin: Driver = async (operation, stage) => {
  const { database } = stage;
  if (!database) throw new Error('this stage shows no database');
  const call = await stage.objects.callOf(operation);
  const key = `twin-${operation.id}`;
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  const taken = Promise.withResolvers<void>();
  const twin = database.session(async (session) => {
    const users = [
      { id: 0 },
      ...(await session.query<{ id: number }>({ text: 'select id from swf_user', values: [] })),
    ];
    for (const { id } of users) {
      const name = lockName({ operation: operation.id, caller: id, key });
      await session.query({ text: 'select pg_advisory_lock(hashtextextended($1, 0))', values: [name] });
    }
    taken.resolve();
    await answered;
  });
  await Promise.race([taken.promise, twin]);
  const answer = await send(stage, call, { headers: { 'idempotency-key': key } });
  resolve();
  await twin;
  return [answer];
};

/** The same key with another body. */
const reuseKey: Driver = async (operation, stage) => {
  const call = await stage.objects.callOf(operation);
  const headers = { ...JSON_TYPE, 'idempotency-key': `proof-${operation.id}` };
  const raw = JSON.stringify(call.body ?? {});
  await send(stage, call, { raw, headers });
  return [await send(stage, call, { raw: `${raw} `, headers })];
};

/** Begins what goes on when it is answered. */
const beginIt: Driver = async (operation, stage) => {
  // Of the Model Context Protocol, what wants no answer.
  if (operation.id === 'callTools') return [await sendMessage(operation, stage, 'notifications/initialized')];
  const body = { resource: 'runs', action: 'delete', keys: [999_999] };
  return [await send(stage, { ...(await stage.objects.callOf(operation)), body })];
};

/** Comes while a twin does the same; of many rows also expects others than there are. */
const expectOthers: Driver = async (operation, stage) => {
  const twin = takesKey(operation) ? await meetTwin(operation, stage) : [];
  if (operation.id !== 'runBulk') return twin;
  const body = { resource: 'workers', action: 'delete', filter: { worker_id: 'nobody' }, expected: 1 };
  return [...twin, await send(stage, { ...(await stage.objects.callOf(operation)), body })];
};

/** One driver for each status that the contract knows. A status that is new in the contract needs one here. */
export const DRIVERS: Record<string, Driver> = {
  200: succeedAgain,
  201: succeed,
  202: beginIt,
  204: succeed,
  301: succeed,
  302: succeed,
  304: knowIt,
  400: beBad,
  401: beNobody,
  403: beForbidden,
  404: findNothing,
  405: useOtherMethod,
  409: expectOthers,
  412: writeOther,
  413: sendTooMuch,
  415: sendOtherType,
  422: reuseKey,
  429: sendTooOften,
  503: needDatabase,
};
