import { Button } from '@mantine/core';
import { CheckIcon } from '@radix-ui/react-icons';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { ApiError } from '../../api/error.ts';
import { formatJson } from '../../api/json.ts';
import { call, type Item } from '../../api/request.ts';
import type { Property, Resource } from '../../model/resource.ts';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Moment } from '../../parts/time.tsx';
import css from './admin.module.css';
import { Cell } from './cell.tsx';
import { Conflicts } from './conflicts.tsx';
import { Fields } from './fields.tsx';
import { Leave } from './leave.tsx';
import { faultsOf, Refusal } from './refusal.tsx';
import { tabbedIntoView } from './tabbed-into-view.ts';
import { bodyOf, type Faults, useDraft } from './use-draft.ts';

interface EditFormProps {
  resource: Resource;
  rowKey: string;
  item: Item;
  reload: () => Promise<Item | undefined>;
}

/** The row has changed since it was read. */
const isOutdated = (error: unknown) => error instanceof ApiError && error.status === 412;

/** Changes the properties of a row. Only what was changed is sent, and nothing that others have changed is overwritten. */
export function EditForm({ resource, rowKey, item, reload }: EditFormProps) {
  const { update, properties } = resource;
  const fields = update?.fields ?? [];
  const draft = useDraft(fields, item.row);
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { changed, contested } = draft;
  const send = async (body: string, etag: string | undefined) => {
    if (update) await call(update.method, update.path, { key: rowKey, body, etag });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (changed.length === 0 || contested.length > 0) return;
    const { body, faults: own } = bodyOf(changed, draft, false);
    setFaults(own);
    setRefusal(undefined);
    if (Object.keys(own).length > 0) return;
    setSending(true);
    try {
      await send(body, item.etag).catch(async (error: unknown) => {
        if (!isOutdated(error)) throw error;
        const fresh = await reload();
        const isClear = changed.every(({ name }) => same(fresh?.row[name], item.row[name]));
        // Others have changed what is not written here; what they and this form have both changed is asked about.
        if (isClear) await send(body, fresh?.etag);
        else throw CONTESTED;
      });
      await reload();
      draft.forget();
      setSaved(true);
    } catch (error) {
      if (error === CONTESTED) return;
      setFaults(faultsOf(error, fields));
      setRefusal(error);
    } finally {
      setSending(false);
    }
  };
  const save = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  const fixed = properties.filter(({ name }) => !fields.some((field) => field.name === name));
  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyUp={tabbedIntoView}
      onKeyDown={save}
      noValidate
      className={css['form']}
    >
      <Refusal error={refusal} fields={fields} />
      <Conflicts draft={draft} row={item.row} />
      {fields.length > 0 && (
        <Panel title="Properties">
          <Fields fields={fields} draft={draft} faults={faults} />
        </Panel>
      )}
      {fixed.length > 0 && (
        <Panel title={fields.length > 0 ? 'Set by the monitor' : 'Properties'}>
          <Facts facts={fixed.map((property) => [property.title, shownOf(property, item)])} />
        </Panel>
      )}
      {fields.length > 0 && (
        <div className={css['save']} data-open={changed.length > 0}>
          <span role="status" className={css['status']}>
            {changed.length > 0 && `Changed: ${changed.map(({ title }) => title).join(', ')}`}
            {changed.length === 0 && isSaved && (
              <>
                <CheckIcon aria-hidden="true" /> Saved
              </>
            )}
          </span>
          {changed.length > 0 && (
            <Button variant="default" onClick={() => draft.forget()}>
              Discard
            </Button>
          )}
          <Button
            type="submit"
            loading={isSending}
            disabled={changed.length === 0 || contested.length > 0}
            title="Save (Ctrl S)"
          >
            Save
          </Button>
        </div>
      )}
      <Leave isDirty={changed.length > 0} />
    </form>
  );
}

/** Thrown where both sides have changed a field: the form says so itself. */
const CONTESTED = new Error('contested');

const same = (one: unknown, other: unknown) => formatJson(one) === formatJson(other);

function shownOf(property: Property, { row }: Item) {
  const value = row[property.name];
  if (property.kind === 'date-time')
    return <Moment key={property.name} at={value === null ? null : String(value)} />;
  return <Cell key={property.name} property={property} row={row} />;
}
