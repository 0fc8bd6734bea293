import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { MOST_ITERATIONS } from '../database/django-hash.ts';

const derive = promisify(pbkdf2);
const HASH_BYTES = 32;

/** A password as Django stores it: `pbkdf2_sha256$1000000$salt$hash`, where the salt is a text and the hash in base64. */
export interface DjangoHash {
  iterations: number;
  salt: string;
  key: Buffer;
}

/** @returns undefined where it is of another form, or would cost more than we do for a request */
export function parseDjangoHash(stored: string): DjangoHash | undefined {
  const [name, digits = '', salt = '', hash = '', ...more] = stored.split('$');
  const [iterations, key] = [Number(digits), Buffer.from(hash, 'base64')];
  if (name !== 'pbkdf2_sha256' || more.length > 0 || key.length !== HASH_BYTES) return undefined;
  if (!/^\d+$/.test(digits) || iterations < 1 || iterations > MOST_ITERATIONS) return undefined;
  return { iterations, salt, key };
}

/**
 * Whether a password is the one that Django hashed. On a thread of libuv's: requests go on meanwhile.
 * @param hash undefined where there is none: the answer then is no, after the same time
 * @param iterations how many are done in any case
 */
export async function isDjangoPassword(
  password: string,
  hash: DjangoHash | undefined,
  iterations: number,
): Promise<boolean> {
  const { salt, key } = hash ?? { salt: 'nobody', key: randomBytes(HASH_BYTES) };
  const done = hash?.iterations ?? iterations;
  const derived = await derive(password, salt, done, HASH_BYTES, 'sha256');
  if (done < iterations) await derive(password, salt, iterations - done, HASH_BYTES, 'sha256');
  return timingSafeEqual(derived, key) && hash !== undefined;
}
