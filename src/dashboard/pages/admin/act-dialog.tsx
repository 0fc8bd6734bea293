import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type AnyRow, call } from '../../api/request.ts';
import type { Form, Resource } from '../../model/resource.ts';
import { Dialog } from '../../parts/dialog.tsx';
import css from './admin.module.css';
import { Fields } from './fields.tsx';
import { faultsOf, Refusal } from './refusal.tsx';
import { Told } from './told.tsx';
import { bodyOf, type Faults, useDraft } from './use-draft.ts';

interface ActDialogProps {
  resource: Resource;
  action: Form;
  rowKey: string;
  close: () => void;
}

/** Does something with a row, after what it needs to know is written. */
export function ActDialog({ resource, action, rowKey, close }: ActDialogProps) {
  const { fields, title, about, method, path, told = [] } = action;
  const queries = useQueryClient();
  const draft = useDraft(fields, undefined);
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const [done, setDone] = useState<AnyRow>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { body, faults: own } = bodyOf(fields, draft, true);
    setFaults(own);
    if (Object.keys(own).length > 0) return;
    setSending(true);
    setRefusal(undefined);
    try {
      const reply = await call(method, path, { key: rowKey, ...(fields.length > 0 && { body }) });
      await queries.invalidateQueries({ queryKey: [resource.item] });
      void queries.invalidateQueries({ queryKey: [resource.list.path] });
      const isTold = told.some(({ name }) => typeof reply?.[name] === 'string');
      if (reply && isTold) setDone(reply);
      else close();
    } catch (error) {
      setFaults(faultsOf(error, fields));
      setRefusal(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog onClose={close} title={title} size="lg">
      {done ? (
        <Told row={done} properties={told.filter(({ name }) => typeof done[name] === 'string')} />
      ) : (
        <form onSubmit={submit} noValidate className={css['form']}>
          <Refusal error={refusal} fields={fields} />
          {about && <p>{about}</p>}
          <Fields fields={fields} draft={draft} faults={faults} />
          <Group justify="end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={isSending}
              {...(fields.length === 0 && { 'data-autofocus': true })}
            >
              {title}
            </Button>
          </Group>
        </form>
      )}
    </Dialog>
  );
}
