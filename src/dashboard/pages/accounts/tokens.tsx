import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { components } from '../../../../generated/api.ts';
import { basePath } from '../../api/base-path.ts';
import { api } from '../../api/client.ts';
import { list, type Row } from '../../api/get.ts';
import { useSystem } from '../../api/system.ts';
import { Copy } from '../../parts/copy.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { Moment, Time } from '../../parts/time.tsx';
import css from './accounts.module.css';
import { Confirm } from './confirm.tsx';

type Token = Row<'/api/tokens/'>;
type IssuedToken = components['schemas']['IssuedToken'];

const MOST = 200;
const DAY = 86_400_000;

/** What a token may do, beside what its user may. */
const SCOPES = [
  { value: '', label: 'everything you may do' },
  { value: 'read', label: 'read only' },
  { value: 'agent', label: 'agent' },
  { value: 'staff', label: 'administration' },
] as const;

const LASTS = [
  { value: '', label: 'no expiry' },
  { value: '1', label: 'in a day' },
  { value: '30', label: 'in 30 days' },
  { value: '365', label: 'in a year' },
];

/** The tokens by which programs come in under one's name. */
export function Tokens({ username, isStaff }: { username: string; isStaff: boolean }) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(
    list('/api/tokens/', { query: { user: username, limit: MOST, ordering: '-created_at' } }),
  );
  const [made, setMade] = useState<IssuedToken>();
  const [going, setGoing] = useState<Token>();
  const [refusal, setRefusal] = useState<unknown>();
  const again = () => queries.invalidateQueries({ queryKey: ['/api/tokens/'] });
  const issue = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const days = Number(given.get('lasts'));
    const scope = SCOPES.find(({ value }) => value !== '' && value === given.get('scope'))?.value;
    setRefusal(undefined);
    try {
      const { data: token } = await api.POST('/api/tokens/', {
        body: {
          label: String(given.get('label') ?? ''),
          ...(scope && { scope }),
          ...(days > 0 && { expires_at: new Date(Date.now() + days * DAY).toISOString() }),
        },
      });
      setMade(token);
      form.reset();
      await again();
    } catch (reason) {
      setRefusal(reason);
    }
  };
  const { data: system } = useSystem();
  // Nobody but the monitor vouches for a certificate of its own.
  const isOwn = location.protocol === 'https:' && system?.certificate.issued_by === 'monitor';
  const trusted = isOwn ? ` --cacert "${system.internals?.ca_bundle ?? 'ssl_ca_bundle.pem'}"` : '';
  const columns: readonly Column<Token>[] = [
    { title: 'Label', isWide: true, cell: ({ label }) => <bdi>{label || 'no label'}</bdi> },
    {
      title: 'Scope',
      cell: ({ scope }) => SCOPES.find(({ value }) => value === (scope ?? ''))?.label ?? scope,
    },
    { title: 'Issued', cell: ({ created_at: at }) => <Time at={at} /> },
    {
      title: 'Last used',
      cell: ({ last_used_at: at }) => (at ? <Time at={at} /> : <span className="faint">never</span>),
    },
    {
      title: 'Expires',
      cell: ({ expires_at: at }) => (at ? <Moment at={at} /> : <span className="faint">no expiry</span>),
    },
    {
      title: 'Revoke',
      isAct: true,
      cell: (token) => (
        <Button size="compact-xs" variant="default" onClick={() => setGoing(token)}>
          Revoke
        </Button>
      ),
    },
  ];
  return (
    <Panel title="Tokens">
      {made && <Key token={made} trusted={trusted} />}
      <p className={css['note']}>Programs and agents call the monitor with a token, under your name.</p>
      <form onSubmit={issue} className={css['issue']}>
        <TextInput
          label="Label"
          name="label"
          required
          maxLength={100}
          placeholder="night shift"
          autoComplete="off"
        />
        <NativeSelect
          label="Scope"
          name="scope"
          data={SCOPES.filter(({ value }) => isStaff || value !== 'staff').map((scope) => ({ ...scope }))}
        />
        <NativeSelect label="Expires" name="lasts" data={LASTS} />
        <Button type="submit">Issue a token</Button>
      </form>
      {refusal ? <Failure error={refusal} /> : null}
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {data?.rows.length !== 0 && (
        <Table label="Tokens" columns={columns} rows={data?.rows} keyOf={({ id }) => String(id)} />
      )}
      {going && (
        <Confirm
          title="Revoke this token?"
          word="Revoke"
          act={() => api.DELETE('/api/tokens/{id}/', { params: { path: { id: going.id } } })}
          done={again}
          close={() => setGoing(undefined)}
        >
          “{going.label || 'no label'}” is refused everywhere within 5 seconds. This cannot be undone.
        </Confirm>
      )}
    </Panel>
  );
}

/** The key of a token, this once, and how to use it. @param trusted the option by which curl trusts the certificate, where it needs one */
function Key({ token: { key, label }, trusted }: { token: IssuedToken; trusted: string }) {
  const line = `curl${trusted} -H "Authorization: Token ${key}" ${location.origin}${basePath}/api/account/`;
  return (
    <div className={css['key']} role="status">
      <strong>The token for “{label}”, shown this once</strong>
      <div>
        <code data-key>{key}</code>
        <Copy text={key} label="Copy the token" />
      </div>
      <div>
        <span className="faint">Try it:</span>
        <code>{line}</code>
        <Copy text={line} label="Copy the command" />
      </div>
    </div>
  );
}
