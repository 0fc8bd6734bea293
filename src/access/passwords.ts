import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { RequestError } from '../errors.ts';
import { isDjangoPassword, parseDjangoHash } from './django-passwords.ts';

/**
 * Passwords are stored by scrypt (RFC 7914), which Node has itself: no package to trust with them. Its parameters stand
 * beside each hash, so that they can grow: log2 of N, r, p. One takes 32 MiB and about a tenth of a second, on a thread of
 * libuv's: requests go on meanwhile.
 */
const [COST, BLOCK_SIZE, PARALLELISM] = [15, 8, 1];
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Hashes at once in a process: libuv has four threads, which files and names of hosts need, too. */
const AT_ONCE = 2;
/** More that may wait for their turn; a few seconds' worth. */
const MOST_WAITING = 20;

const turns = pLimit(AT_ONCE);
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

interface Hash {
  cost: number;
  blockSize: number;
  parallelism: number;
  salt: Buffer;
  key: Buffer;
}

/** Where there is no hash to compare with, one is worked out all the same: whoever asks does not learn it by the time. */
const NOBODYS: Hash = {
  cost: COST,
  blockSize: BLOCK_SIZE,
  parallelism: PARALLELISM,
  salt: randomBytes(SALT_BYTES),
  key: randomBytes(HASH_BYTES),
};

/**
 * Hashes a password, with a salt of its own.
 * @returns `scrypt$15$8$1$salt$hash`, salt and hash in base64
 * @throws RequestError with 503 where too many wait for their turn
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(password, { ...NOBODYS, salt });
  return ['scrypt', COST, BLOCK_SIZE, PARALLELISM, salt.toString('base64'), key.toString('base64')].join('$');
}

/**
 * Whether a password is the one that was hashed. Takes as long without a hash as with one, and while there are hashes of
 * Django, as long as with the dearest of them.
 * @param dearest of all hashes that were imported from Django, the one with the most iterations; null where there is none
 * @throws RequestError with 503 where too many wait for their turn
 */
export async function isPassword(
  password: string,
  stored: string | null,
  dearest: string | null = null,
): Promise<boolean> {
  const django = stored === null ? undefined : parseDjangoHash(stored);
  const iterations = Math.max(
    django?.iterations ?? 0,
    (dearest === null ? undefined : parseDjangoHash(dearest))?.iterations ?? 0,
  );
  const isOfDjango = iterations > 0 && (await inTurn(() => isDjangoPassword(password, django, iterations)));
  const hash = (stored === null ? undefined : parse(stored)) ?? NOBODYS;
  const key = await keyOf(password, hash);
  return (timingSafeEqual(key, hash.key) && hash !== NOBODYS) || isOfDjango;
}

/** Whether a hash was made with other parameters than those of today, or by Django. */
export function isOutdated(stored: string): boolean {
  const { cost, blockSize, parallelism } = parse(stored) ?? { cost: 0, blockSize: 0, parallelism: 0 };
  return cost !== COST || blockSize !== BLOCK_SIZE || parallelism !== PARALLELISM;
}

function keyOf(password: string, { cost, blockSize, parallelism, salt }: Hash): Promise<Buffer> {
  const N = 2 ** cost;
  const options = { N, r: blockSize, p: parallelism, maxmem: 2 * 128 * N * blockSize };
  return inTurn(() => derive(password, salt, HASH_BYTES, options));
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (turns.pendingCount >= MOST_WAITING)
    throw new RequestError({
      status: 503,
      code: 'OVERLOADED',
      message: 'Too many passwords are being looked at already.',
      remedy: 'Try again shortly.',
    });
  return turns(work);
}

function parse(stored: string): Hash | undefined {
  const [name, cost, blockSize, parallelism, salt = '', key = ''] = stored.split('$');
  const bytes = Buffer.from(key, 'base64');
  if (name !== 'scrypt' || bytes.length !== HASH_BYTES) return undefined;
  return {
    cost: Number(cost),
    blockSize: Number(blockSize),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    key: bytes,
  };
}
