import { Button, Group, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/request.ts';
import type { Field } from '../../model/resource.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import css from './admin.module.css';
import { Fields } from './fields.tsx';
import { Leave } from './leave.tsx';
import { MESSAGE_TYPES, templateOf } from './message-templates.ts';
import { faultsOf, Refusal } from './refusal.tsx';
import { Staff } from './staff.tsx';
import { bodyOf, type Faults, useDraft } from './use-draft.ts';

const DESTINATION: Field = {
  ...{
    name: 'destination',
    title: 'Destination',
    kind: 'line',
    isRequired: true,
    default: '/topic/epictopic',
  },
  help: 'Topic or queue of the broker. What goes to /topic/epictopic is heard by every agent.',
};
const CONTENT: Field = {
  ...{ name: 'content', title: 'Content', kind: 'json', isObject: true, isRequired: true },
  help: 'The message as agents send it: JSON, sent as it stands here.',
};
const FIELDS = [DESTINATION, CONTENT] as const;

/** Sends a message over the broker, in the place of an agent: it is asked twice. */
export function SendMessage() {
  return <Staff>{() => <SendForm />}</Staff>;
}

interface Sent {
  id: string;
  destination: string;
}

function SendForm() {
  const draft = useDraft(FIELDS, undefined);
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  /** The body that is asked about. */
  const [body, setBody] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const made = bodyOf(FIELDS, draft, true);
    setFaults(made.faults);
    setRefusal(undefined);
    setSent(undefined);
    if (Object.keys(made.faults).length === 0) setBody(made.body);
  };
  const send = async () => {
    setSending(true);
    try {
      const reply = await call('POST', '/api/messages/send/', { body });
      setSent({ id: String(reply?.['id']), destination: String(reply?.['destination']) });
      draft.forget();
    } catch (error) {
      setFaults(faultsOf(error, FIELDS));
      setRefusal(error);
    } finally {
      setSending(false);
      setBody(undefined);
    }
  };
  return (
    <div className="page">
      <PageHead
        title="Send a message"
        path={[
          <UpLink key="admin" to="/admin/">
            Administration
          </UpLink>,
        ]}
      />
      <form onSubmit={ask} noValidate className={css['form']}>
        {sent && (
          <p role="status">
            Message {sent.id} is stored and is being sent to {sent.destination}.{' '}
            <Link to="/workflow/messages/">Show messages</Link>
          </p>
        )}
        <Refusal error={refusal} fields={FIELDS} />
        <Panel title="Message">
          <div className={css['fields']}>
            <NativeSelect
              label="Template"
              value=""
              data={[{ value: '', label: 'Choose a template …' }, ...MESSAGE_TYPES]}
              onChange={({ currentTarget }) => draft.write(CONTENT, templateOf(currentTarget.value, ''))}
              classNames={{ wrapper: css['short'] ?? '' }}
            />
          </div>
          <Fields fields={FIELDS} draft={draft} faults={faults} />
        </Panel>
        <div className={css['save']}>
          <span className="faint">Agents act on it as if another agent had sent it.</span>
          <Button type="submit">Send …</Button>
        </div>
      </form>
      {body !== undefined && (
        <Dialog onClose={() => setBody(undefined)} title="Send this message?" size="lg">
          <p>
            It is sent to {draft.textOf(DESTINATION)} at once and cannot be recalled. A wrong message can
            start, pause or end a run.
          </p>
          <pre className={css['preview']}>{draft.textOf(CONTENT)}</pre>
          <Group justify="end">
            <Button variant="default" onClick={() => setBody(undefined)} data-autofocus>
              Cancel
            </Button>
            <Button color="red" loading={isSending} onClick={() => void send()}>
              Send
            </Button>
          </Group>
        </Dialog>
      )}
      <Leave isDirty={draft.changed.length > 0} />
    </div>
  );
}
