import type { Input } from '../../../src/client/call.ts';

export const input: Input<'createTfSlice'> = { body: 42 };
