import type { Resource } from '../../model/resource.ts';
import { counted as rowsOf } from '../../parts/format.ts';
import type { Bulk, BulkAction } from './bulk.ts';
import { Cascades } from './cascades.tsx';

interface BulkQuestionProps {
  resource: Resource;
  action: BulkAction;
  counted: Bulk;
  /** What people call the one row that it is about; absent where there may be many. */
  one: string | undefined;
}

/** What will happen, and to how many rows. */
export function BulkQuestion({ resource, action, counted, one }: BulkQuestionProps) {
  return (
    <>
      <p>
        {!one && <b>{rowsOf(counted.matched, 'row')}. </b>}
        {action === 'delete' && (resource.danger ?? 'They cannot be restored.')}
        {action === 'requeue' && 'They wait for a worker again.'}
        {action === 'end' && (one ? endOf(one, counted.matched) : ENDS)}
      </p>
      <Cascades cascades={counted.cascades} />
    </>
  );
}

const ENDS = 'The end is now; what has ended already stays as it is. Agents are not stopped.';
const endOf = (one: string, count: number) =>
  count === 0 ? `This ${one} has ended already.` : `This ${one} ends now. Agents are not stopped.`;
