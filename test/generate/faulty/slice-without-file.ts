import type { Input } from '../../../src/client/call.ts';

export const input: Input<'createTfSlice'> = {
  body: { slice_id: 0, tf_first: 0, tf_last: 9, tf_count: 10, run_number: 100010 },
};
