import { hash } from 'node:crypto';

/** How keys are stored: as SHA-256, since they are random and need no slow hash. In 64 hexadecimal digits. */
export function hashOf(key: string): string {
  return hash('sha256', key, 'hex');
}
