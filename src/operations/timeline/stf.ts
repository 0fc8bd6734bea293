import type { components } from '../../../generated/api.ts';
import type { StfRow } from '../../database/timeline/files.ts';

/** An STF file as the reply has it. Its last slice is known once none waits. */
export function stfOf({
  here: _,
  sequence,
  last_slice_at: last,
  ...row
}: StfRow): components['schemas']['TimelineStf'] {
  return {
    ...row,
    sequence: sequence !== null && /^\d{1,9}$/.test(sequence) ? Number(sequence) : null,
    last_slice_at: row.done + row.failed < row.slices ? null : last,
  };
}
