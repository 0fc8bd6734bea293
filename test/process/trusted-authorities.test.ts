import { rootCertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { trusting } from '../../src/process/trusted-authorities.ts';

const bundle = rootCertificates.join('\n');

it('reads a bundle once for all connections, and another one anew', () => {
  const context = trusting(bundle);
  expect(trusting(`${bundle}`)).toBe(context);
  expect(trusting(rootCertificates[0] ?? '')).not.toBe(context);
});
