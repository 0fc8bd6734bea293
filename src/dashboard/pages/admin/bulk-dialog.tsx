import { Button, Group, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { parseExactly } from '../../api/json.ts';
import { FieldFault, jsonOf } from '../../model/field-text.ts';
import type { Resource } from '../../model/resource.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { number, counted as rowsOf } from '../../parts/format.ts';
import css from './admin.module.css';
import {
  actionName,
  type Bulk,
  type BulkAction,
  cancelBulk,
  countBulk,
  readBulk,
  rowsIn,
  startBulk,
  type Target,
} from './bulk.ts';
import { Cascades } from './cascades.tsx';
import { Fields } from './fields.tsx';
import { faultsOf, Refusal } from './refusal.tsx';
import { TypeName, useTypedName } from './type-name.tsx';
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

/** Between two looks at how far it is, in ms. */
const LOOK = 1_000;

/** Changes many rows: counts them first, and shows how far it is. */
export function BulkDialog({ resource, action, target, one, close, done }: BulkDialogProps) {
  const fields = resource.update?.fields ?? [];
  const queries = useQueryClient();
  const draft = useDraft(fields, undefined);
  const [name, setName] = useState(
    fields.find((field) => field.name === 'status')?.name ?? fields[0]?.name ?? '',
  );
  const field = action === 'update' ? fields.find((one) => one.name === name) : undefined;
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [counted, setCounted] = useState<Bulk>();
  const [job, setJob] = useState<Bulk>();
  const [isSending, setSending] = useState(false);
  const typed = useTypedName(resource.name, counted ? rowsIn(counted) : 0);
  const isRunning = job?.state === 'running';
  const isOver = job !== undefined && !isRunning;
  const { id } = job ?? {};

  useEffect(() => {
    if (!isRunning || !id) return;
    const timer = setInterval(() => void readBulk(id).then(setJob, setRefusal), LOOK);
    return () => clearInterval(timer);
  }, [isRunning, id]);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries();
  }, [isOver, queries]);

  const requestOf = () => {
    if (!field) return { resource, action, target };
    const json = jsonOf(field, draft.textOf(field));
    if (json === undefined) throw new FieldFault('This must not be empty.');
    return { resource, action, target, values: { [field.name]: parseExactly(json) } };
  };
  const attempt = async (act: () => Promise<void>) => {
    setSending(true);
    setRefusal(undefined);
    setFaults({});
    try {
      await act();
    } catch (error) {
      if (error instanceof FieldFault) setFaults({ [name]: error.message });
      else {
        setFaults(faultsOf(error, fields));
        setRefusal(error);
      }
    } finally {
      setSending(false);
    }
  };
  const hasValues = field !== undefined;
  const count = () => attempt(async () => setCounted(await countBulk(requestOf())));
  const start = () => attempt(async () => setJob(await startBulk(requestOf(), counted?.matched ?? 0)));
  // Once, where there is nothing to choose first.
  const begin = useEffectEvent(() => {
    if (!hasValues) void count();
  });
  useEffect(() => begin(), []);
  const finish = () => {
    if (isOver) done();
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
                setCounted(undefined);
              }}
            />
            <Fields fields={[field]} draft={draft} faults={faults} />
          </>
        )}
        {!counted && (
          <p>{hasValues ? 'Nothing is changed yet: the rows are counted first.' : 'Counting …'}</p>
        )}
        {counted && !job && (
          <>
            <p>
              {!one && <b>{rowsOf(counted.matched, 'row')}. </b>}
              {action === 'delete' && (resource.danger ?? 'They cannot be restored.')}
              {action === 'requeue' && 'They wait for a worker again.'}
              {action === 'end' && (one ? endOf(one, counted.matched) : ENDS)}
            </p>
            <Cascades cascades={counted.cascades} />
            {action === 'delete' && <TypeName {...typed} />}
          </>
        )}
        {job && <Progress job={job} />}
        <Group justify="end">
          {isRunning && id ? (
            <Button variant="default" onClick={() => void cancelBulk(id).catch(setRefusal)}>
              Stop
            </Button>
          ) : (
            <Button variant="default" onClick={finish} {...(!job && { 'data-autofocus': true })}>
              {job ? 'Close' : 'Cancel'}
            </Button>
          )}
          {!counted && (hasValues || refusal !== undefined) && (
            <Button loading={isSending} onClick={() => void count()}>
              {hasValues ? 'Count' : 'Try again'}
            </Button>
          )}
          {counted && !job && (
            <Button
              {...(action === 'delete' && { color: 'red' })}
              loading={isSending}
              disabled={counted.matched === 0 || (action === 'delete' && !typed.isGiven)}
              onClick={() => void start()}
            >
              {actionName(action)} {one ?? number(counted.matched)}
            </Button>
          )}
        </Group>
      </div>
    </Dialog>
  );
}

const ENDS = 'The end is now; what has ended already stays as it is. Agents are not stopped.';
const endOf = (one: string, count: number) =>
  count === 0 ? `This ${one} has ended already.` : `This ${one} ends now. Agents are not stopped.`;

const STATES: Record<Bulk['state'], string> = {
  counted: 'Nothing was changed',
  running: 'Running',
  done: 'Done',
  cancelled: 'Stopped before all rows were done',
  failed: 'It failed',
  interrupted: 'The process of the monitor that ran it has ended',
};

/** How far it is, and what could not be done. */
function Progress({ job: { state, done, matched, failed, error, cascades } }: { job: Bulk }) {
  return (
    <div className={css['progress']} role="status">
      <strong>{STATES[state]}</strong>
      <progress value={done} max={Math.max(1, matched)} aria-label="Progress" />
      <span className="num">
        {number(done)} of {number(matched)} rows
      </span>
      {error && <p className="bad">{error}</p>}
      <Cascades cascades={cascades} />
      {failed.length > 0 && (
        <ul>
          {failed.map(({ key, detail }) => (
            <li key={key}>
              <bdi>{key}</bdi>: {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
