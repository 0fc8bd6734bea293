import { Button, Group, NativeSelect } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { parseExactly } from '../../api/json.ts';
import { FieldFault, jsonOf } from '../../model/field-text.ts';
import type { Resource } from '../../model/resource.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { number } from '../../parts/format.ts';
import css from './admin.module.css';
import { actionName, type BulkAction, rowsIn, type Target } from './bulk.ts';
import { BulkProgress } from './bulk-progress.tsx';
import { BulkQuestion } from './bulk-question.tsx';
import { Fields } from './fields.tsx';
import { Refusal } from './refusal.tsx';
import { TypeName, useTypedName } from './type-name.tsx';
import { useBulkJob } from './use-bulk-job.ts';
import { useDraft } from './use-draft.ts';

interface BulkDialogProps {
  resource: Resource;
  action: BulkAction;
  target: Target;
  /** What people call the one row that it is about; absent where there may be many. */
  one?: string;
  close: () => void;
  /** Once rows were changed. */
  done: () => void;
}

/** Changes many rows: counts them first, and shows how far it is. */
export function BulkDialog({ resource, action, target, one, close, done }: BulkDialogProps) {
  const fields = resource.update?.fields ?? [];
  const draft = useDraft(fields, undefined);
  const [name, setName] = useState(
    fields.find((field) => field.name === 'status')?.name ?? fields[0]?.name ?? '',
  );
  const field = action === 'update' ? fields.find((one) => one.name === name) : undefined;
  const requestOf = () => {
    if (!field) return { resource, action, target };
    const json = jsonOf(field, draft.textOf(field));
    if (json === undefined) throw new FieldFault('This must not be empty.');
    return { resource, action, target, values: { [field.name]: parseExactly(json) } };
  };
  const bulk = useBulkJob(requestOf, fields, name);
  const { counted, job, refusal, isRunning } = bulk;
  const typed = useTypedName(resource.name, counted ? rowsIn(counted) : 0);
  const hasValues = field !== undefined;
  // Once, where there is nothing to choose first.
  const begin = useEffectEvent(() => {
    if (!hasValues) void bulk.count();
  });
  useEffect(() => begin(), []);
  const finish = () => {
    if (bulk.isOver) done();
    close();
  };
  return (
    <Dialog
      onClose={finish}
      title={one ? `${actionName(action)} this ${one}?` : `${actionName(action)} ${resource.title}`}
      size="lg"
      closeOnClickOutside={!isRunning}
    >
      <div className={css['form']}>
        <Refusal error={refusal} fields={fields} />
        {field && !job && (
          <>
            <NativeSelect
              label="Property"
              value={name}
              data={fields.map((one) => ({ value: one.name, label: one.title }))}
              onChange={({ currentTarget }) => {
                setName(currentTarget.value);
                bulk.forget();
              }}
            />
            <Fields fields={[field]} draft={draft} faults={bulk.faults} />
          </>
        )}
        {!counted && (
          <p>{hasValues ? 'Nothing is changed yet: the rows are counted first.' : 'Counting …'}</p>
        )}
        {counted && !job && <BulkQuestion resource={resource} action={action} counted={counted} one={one} />}
        {counted && !job && action === 'delete' && <TypeName {...typed} />}
        {job && <BulkProgress job={job} />}
        <Group justify="end">
          {isRunning ? (
            <Button variant="default" onClick={() => void bulk.stop()}>
              Stop
            </Button>
          ) : (
            <Button variant="default" onClick={finish} {...(!job && { 'data-autofocus': true })}>
              {job ? 'Close' : 'Cancel'}
            </Button>
          )}
          {!counted && (hasValues || refusal !== undefined) && (
            <Button loading={bulk.isSending} onClick={() => void bulk.count()}>
              {hasValues ? 'Count' : 'Try again'}
            </Button>
          )}
          {counted && !job && (
            <Button
              {...(action === 'delete' && { color: 'red' })}
              loading={bulk.isSending}
              disabled={counted.matched === 0 || (action === 'delete' && !typed.isGiven)}
              onClick={() => void bulk.start()}
            >
              {actionName(action)} {one ?? number(counted.matched)}
            </Button>
          )}
        </Group>
      </div>
    </Dialog>
  );
}
