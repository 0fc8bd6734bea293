import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { Copy } from '../../parts/copy.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { JsonView } from '../../parts/json-view.tsx';
import { AgentLink } from '../../parts/links.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { numberOf } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import { ClockTime, Moment } from '../../parts/time.tsx';
import css from './log.module.css';
import { firstLine, levelWord } from './log-columns.tsx';

/** Most of a message that is drawn, in characters. */
const LONGEST = 100_000;

/** A log record with all that it carries. */
export function LogPage() {
  const { id } = useParams({ from: '/logs/$id' });
  const {
    data: log,
    error,
    refetch,
  } = useQuery({
    ...get('/api/logs/{id}/', { path: { id: numberOf(id) ?? 0 } }),
    refetchInterval: false,
  });
  if (error && !log)
    return (
      <Failure
        error={error}
        retry={refetch}
        missing="The monitor has no such log record. Old ones are deleted after the days of SWF_LOG_RETENTION_DAYS."
      />
    );
  return (
    <div className="page">
      <PageHead
        title={log ? `Log record ${log.id}` : '…'}
        path={[
          <Link key="all" to="/logs/">
            Logs
          </Link>,
          ...(log
            ? [
                <Link key="of" to="/logs/" search={{ instance_name: log.instance_name }}>
                  {log.instance_name}
                </Link>,
              ]
            : []),
        ]}
        state={log && <State kind="level" word={levelWord(log.level)} />}
      />
      {log && (
        <>
          <Panel title="Message" aside={<Copy text={log.message} label="Copy the message" />}>
            <pre className={css['message']}>{log.message.slice(0, LONGEST)}</pre>
          </Panel>
          <Panel title="Facts">
            <Facts
              facts={[
                ['Time', <Moment key="at" at={log.timestamp} />],
                ['Program', <AgentLink key="who" name={log.instance_name} />],
                ['Application', log.app_name],
                ['Where', `${log.module}:${log.funcname}:${log.lineno}`],
                ['Process', `${log.process}, thread ${log.thread}`],
              ]}
            />
          </Panel>
          <Around id={log.id} />
          {log.extra_data != null && (
            <Panel title="Extra data">
              <JsonView value={log.extra_data} label="the extra data" />
            </Panel>
          )}
        </>
      )}
    </div>
  );
}

/** What the same program logged just before and after, whatever its level. */
function Around({ id }: { id: number }) {
  const { data } = useQuery({
    ...get('/api/logs/{id}/context/', { path: { id }, query: { before: 10, after: 10 } }),
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
            <Link to="/logs/$id/" params={{ id: String(line.id) }} preload={false}>
              {firstLine(line.message)}
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
