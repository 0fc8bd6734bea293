import { ActionIcon } from '@mantine/core';
import { Cross2Icon } from '@radix-ui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { basePath } from '../../api/base-path.ts';
import { get } from '../../api/get.ts';
import { formatJson } from '../../api/json.ts';
import { Copy, CopyLink } from '../../parts/copy.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { Search } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import { Moment } from '../../parts/time.tsx';
import { aroundOf, leaveOut, minuteBefore, only } from './asked.ts';
import css from './line-panel.module.css';
import { levelWord } from './line-text.ts';
import type { Log } from './log-row.ts';
import { Record } from './record.tsx';

interface LinePanelProps {
  id: number;
  /** The record, where it is among the lines. */
  known: Log | undefined;
  search: Search;
  close: () => void;
}

/** A record beside the lines; over them where the page is narrow. */
export function LinePanel({ id, known, search, close }: LinePanelProps) {
  const {
    data: log = known,
    error,
    refetch,
  } = useQuery({
    ...get('/api/logs/{id}/', { path: { id } }),
    enabled: known === undefined,
    refetchInterval: false,
  });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where it covers the lines, whoever goes on by keyboard must be in it.
    if (panel.current && getComputedStyle(panel.current).position === 'fixed') panel.current.focus();
  }, []);
  const page = { to: '/logs/$id/', params: { id: String(id) } } as const;
  return (
    <aside className={css['panel']} aria-label="Log record" ref={panel} tabIndex={-1}>
      <header className={css['head']}>
        {log && <State kind="level" word={levelWord(log.level)} />}
        {log && <Moment at={log.timestamp} />}
        <span className={css['tools']}>
          {log && <Copy text={formatJson(log)} label="Copy the record as JSON" />}
          <ActionIcon variant="subtle" color="gray" aria-label="Close the record" onClick={close}>
            <Cross2Icon />
          </ActionIcon>
        </span>
      </header>
      <div className={css['body']} key={id}>
        <nav className={css['links']} aria-label="This record">
          <Link {...page}>Open page</Link>
          <CopyLink address={() => `${location.origin}${basePath}/logs/${id}/`} />
          {log && (
            <Link to="./" search={minuteBefore(log)}>
              The minute before
            </Link>
          )}
          {log && (
            <Link to="./" search={{ ...aroundOf(log), log: String(id) }}>
              All agents around this time
            </Link>
          )}
        </nav>
        {error && !log && (
          <Failure error={error} retry={refetch} missing="The monitor has no such log record." />
        )}
        {log && (
          <Record
            log={log}
            isBeside
            filter={(name, value) => <Choices search={search} name={name} value={value} />}
          />
        )}
      </div>
    </aside>
  );
}

/** The lines that have a value of the record, or all others. */
function Choices({ search, name, value }: { search: Search; name: string; value: string }) {
  return (
    <>
      {search[name] !== value && (
        <Link to="./" search={only(search, name, value)} className={css['only']}>
          only this
        </Link>
      )}
      <Link to="./" search={{ ...leaveOut(search, name, value), log: undefined }} className={css['only']}>
        without this
      </Link>
    </>
  );
}
