import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { get } from '../../api/get.ts';
import { Copy } from '../../parts/copy.tsx';
import { Facts } from '../../parts/facts.tsx';
import { JsonView } from '../../parts/json-view.tsx';
import { AgentLink, ExecutionLink, RunLink } from '../../parts/links.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Search } from '../../parts/search.ts';
import { ClockTime, Moment } from '../../parts/time.tsx';
import { textOf } from './line-columns.tsx';
import { firstLine, levelWord, plain } from './line-text.ts';
import type { Log } from './log-row.ts';
import css from './record.module.css';

/** Most of a message that is drawn, in characters. */
const LONGEST = 100_000;
/** Lines before and after a record. */
const AROUND = 10;

interface RecordProps {
  log: Log;
  /** What is shown beside a fact: the filters that it can be, in the panel beside the lines. @param name in the address */
  filter?: (name: string, value: string) => ReactNode;
  /** Whether lines around the record open beside the lines of the page, rather than on a page of their own. */
  isBeside?: boolean;
}

/** All that a log record carries: its message, facts, what the same agent said around it, extra data. */
export function Record({ log, filter, isBeside = false }: RecordProps) {
  const { extra_data: extra } = log;
  const run = textOf(extra, 'run_id');
  const execution = textOf(extra, 'execution_id');
  const user = textOf(extra, 'username');
  const level = String(log.level);
  return (
    <>
      <Panel
        title="Message"
        aside={
          <span className={css['fact']}>
            {filter?.('q', textToFind(log.message))}
            <Copy text={log.message} label="Copy the message" />
          </span>
        }
      >
        <pre className={css['message']}>
          <Linked text={plain(log.message.slice(0, LONGEST))} />
        </pre>
      </Panel>
      <Panel title="Facts">
        <Facts
          facts={[
            ...(isBeside ? [] : ([['Time', <Moment key="at" at={log.timestamp} />]] as const)),
            [
              'Agent',
              <Fact
                key="who"
                value={<AgentLink name={log.instance_name} />}
                filters={filter?.('instance_name', log.instance_name)}
              />,
            ],
            ['Level', <Fact key="level" value={log.levelname} filters={filter?.('level', level)} />],
            ...(run
              ? ([
                  [
                    'Run',
                    <Fact key="run" value={<RunLink number={run} />} filters={filter?.('run_id', run)} />,
                  ],
                ] as const)
              : []),
            ...(execution
              ? ([
                  [
                    'Execution',
                    <Fact
                      key="execution"
                      value={<ExecutionLink id={execution} />}
                      filters={filter?.('execution_id', execution)}
                    />,
                  ],
                ] as const)
              : []),
            ...(user
              ? ([['User', <Fact key="user" value={user} filters={filter?.('username', user)} />]] as const)
              : []),
            ['Module', <Fact key="module" value={log.module} filters={filter?.('module', log.module)} />],
            ['Where', `${log.funcname}:${log.lineno}`],
            [
              'Application',
              <Fact key="app" value={log.app_name} filters={filter?.('app_name', log.app_name)} />,
            ],
            ['Process', `${log.process}, thread ${log.thread}`],
          ]}
        />
      </Panel>
      <Around id={log.id} isBeside={isBeside} />
      {extra != null && (
        <Panel title="Extra data">
          <JsonView value={extra} label="the extra data" />
        </Panel>
      )}
    </>
  );
}

/** What lines with this message are found by: its first line, which a search field and an address can hold. */
const textToFind = (message: string) => message.slice(0, 200).trim().split('\n')[0]?.trim() ?? '';

/** A value with the filters that it can be. */
function Fact({ value, filters }: { value: ReactNode; filters: ReactNode }) {
  return (
    <span className={css['fact']}>
      <span>{value}</span>
      {filters}
    </span>
  );
}

const ADDRESS = /https?:\/\/[^\s<>"'`\])}]+/g;

/** A text whose web addresses can be followed. */
function Linked({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const shown = address.replace(/[.,;:]+$/, '');
    if (!URL.canParse(shown)) continue;
    parts.push(
      text.slice(end, index),
      <a key={index} href={shown} rel="noopener noreferrer" target="_blank">
        {shown}
      </a>,
    );
    end = index + shown.length;
  }
  return [...parts, text.slice(end)];
}

/** What the same agent logged just before and after, whatever its level. */
function Around({ id, isBeside }: { id: number; isBeside: boolean }) {
  const { data } = useQuery({
    ...get('/api/logs/{id}/context/', { path: { id }, query: { before: AROUND, after: AROUND } }),
    refetchInterval: false,
  });
  if (!data) return null;
  const { before, record, after } = data;
  return (
    <Panel title="Before and after">
      <ol className={css['around']}>
        {[...before, record, ...after].map((line) => (
          <li
            key={line.id}
            aria-current={line.id === id ? 'true' : undefined}
            data-level={levelWord(line.level)}
          >
            <ClockTime at={line.timestamp} />
            {isBeside ? (
              <Link
                to="./"
                search={(now: Search) => ({ ...now, log: String(line.id) })}
                replace
                preload={false}
                resetScroll={false}
              >
                {firstLine(line.message).text}
              </Link>
            ) : (
              <Link to="/logs/$id/" params={{ id: String(line.id) }} preload={false}>
                {firstLine(line.message).text}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
