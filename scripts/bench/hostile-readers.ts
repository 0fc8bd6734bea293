import { randomBytes } from 'node:crypto';
import { hostileWork } from './hostile-process.ts';

// Reads one list again and again.
const { what, count } = hostileWork<{ url: string; readers: number; hasToken: boolean }>();

async function read({ url, hasToken }: typeof what): Promise<void> {
  for (;;) {
    const authorization = `Token ${randomBytes(20).toString('hex')}`;
    try {
      const answer = await fetch(url, hasToken ? { headers: { authorization } } : {});
      count(answer.status);
      for await (const _ of answer.body ?? []);
    } catch (error) {
      count((error as Error).message);
    }
  }
}
for (let reader = 0; reader < what.readers; reader++) void read(what);
