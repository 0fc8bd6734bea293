import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { type AnyRow, call } from '../../api/request.ts';
import type { Form, Resource } from '../../model/resource.ts';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import css from './admin.module.css';
import { Fields } from './fields.tsx';
import { Leave } from './leave.tsx';
import { faultsOf, Refusal } from './refusal.tsx';
import { OfResource } from './staff.tsx';
import { tabbedIntoView } from './tabbed-into-view.ts';
import { Told } from './told.tsx';
import { bodyOf, type Faults, useDraft } from './use-draft.ts';

/** Creates a row of a resource. */
export function AdminNew() {
  const { resource: name } = useParams({ from: '/admin/$resource/new' });
  return (
    <OfResource name={name}>
      {(resource) =>
        resource.create ? (
          <Create key={name} resource={resource} create={resource.create} />
        ) : (
          <Empty title={`${resource.title} are not created here`} />
        )
      }
    </OfResource>
  );
}

function Create({ resource, create }: { resource: Resource; create: Form }) {
  const { name, title, key, item, list } = resource;
  const { fields, told } = create;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft(fields, undefined);
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const [created, setCreated] = useState<AnyRow>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { body, faults: own } = bodyOf(fields, draft, true);
    setFaults(own);
    setRefusal(undefined);
    if (Object.keys(own).length > 0) return;
    setSending(true);
    try {
      const row = (await call(create.method, create.path, { body })) ?? {};
      void queries.invalidateQueries({ queryKey: [list.path] });
      draft.forget();
      setCreated(row);
    } catch (error) {
      setFaults(faultsOf(error, fields));
      setRefusal(error);
    } finally {
      setSending(false);
    }
  };
  const secrets = told?.filter((property) => typeof created?.[property.name] === 'string') ?? [];
  // Once nothing is left to be read here, the new row is shown.
  const isDone = created !== undefined && secrets.length === 0;
  const rowKey = isDone && item !== undefined ? created[key] : undefined;
  useEffect(() => {
    if (!isDone) return;
    void navigate(
      rowKey === undefined
        ? { to: '/admin/$resource/', params: { resource: name } }
        : { to: '/admin/$resource/$key/', params: { resource: name, key: String(rowKey) } },
    );
  }, [isDone, rowKey, name, navigate]);
  return (
    <div className="page">
      <PageHead
        title={create.title}
        path={[
          <UpLink key="admin" to="/admin/">
            Administration
          </UpLink>,
          <UpLink key="list" to="/admin/$resource/" params={{ resource: name }}>
            {title}
          </UpLink>,
        ]}
      />
      {created && secrets.length > 0 && <Told row={created} properties={secrets} />}
      {!created && (
        <form onSubmit={submit} onKeyUp={tabbedIntoView} noValidate className={css['form']}>
          <Refusal error={refusal} fields={fields} />
          <Panel title="Properties">
            <Fields fields={fields} draft={draft} faults={faults} />
          </Panel>
          <div className={css['save']}>
            <span className="faint">Fields that stay empty get the monitor&apos;s default.</span>
            <Button type="submit" loading={isSending}>
              {create.title}
            </Button>
          </div>
        </form>
      )}
      <Leave isDirty={draft.changed.length > 0 && !created} />
    </div>
  );
}
