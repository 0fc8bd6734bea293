import { createHash } from 'node:crypto';

/** How keys are stored: as SHA-256, since they are random and need no slow hash. In 64 hexadecimal digits. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
