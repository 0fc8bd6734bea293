#!/usr/bin/env bash
# Vitest finds any two Requests of fetch equal, and any two Responses, even by toStrictEqual: a test that compares what
# openapi-fetch asked for, or what it was answered, holds whatever the address, the method, the status and the body are. They
# have no properties of their own in undici 7, which is also the fetch of Node 24. Headers and URLs are compared.
#
# Expectation: objects that say different things by their getters differ, as two URLs do, or are equal to themselves alone.
# https://vitest.dev/api/expect#toequal, https://vitest.dev/api/expect#tostrictequal
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund vitest@5.1.2 vite@8.4.0 openapi-fetch@0.17.0 undici@7.30.2

cat >requests.test.mjs <<'JAVASCRIPT'
import { writeFileSync } from 'node:fs';
import createClient from 'openapi-fetch';
import { Headers, Request, Response } from 'undici';
import { expect, it, vi } from 'vitest';

it('compares what was asked for and answered', async () => {
  const fetch = vi.fn(async () => Response.json([100010], { status: 200 }));
  const client = createClient({ baseUrl: 'http://127.0.0.1', Request, fetch });
  const { response } = await client.GET('/runs');
  const [request] = fetch.mock.lastCall;
  const url = new URL(request.url);

  const lines = [];
  for (const matcher of ['toEqual', 'toStrictEqual'])
    for (const [title, seen, other] of [
      ['GET /runs and DELETE /logs', request, new Request('http://127.0.0.1/logs', { method: 'DELETE' })],
      ['200 [100010] and 503 ""', response, new Response('', { status: 503 })],
      ['Headers of both responses', response.headers, new Headers()],
      ['URLs of both requests', url, new URL('http://127.0.0.1/logs')],
    ]) {
      let result = 'equal';
      try {
        expect(seen)[matcher](other);
      } catch {
        result = 'different';
      }
      lines.push(`${matcher}, ${title}: ${result}\n`);
    }
  writeFileSync('seen', lines.join(''));
});
JAVASCRIPT

echo "vitest 5.1.2 with openapi-fetch 0.17.0 and undici 7.30.2, from npm"
echo "Expected: different, everywhere"
npx vitest run --reporter=dot >vitest.log 2>&1
echo "Seen:"
cat seen
diff seen - <<'SEEN'
toEqual, GET /runs and DELETE /logs: equal
toEqual, 200 [100010] and 503 "": equal
toEqual, Headers of both responses: different
toEqual, URLs of both requests: different
toStrictEqual, GET /runs and DELETE /logs: equal
toStrictEqual, 200 [100010] and 503 "": equal
toStrictEqual, Headers of both responses: different
toStrictEqual, URLs of both requests: different
SEEN
