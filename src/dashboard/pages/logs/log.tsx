import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { FailedPage } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { numberOf } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { aroundOf, minuteBefore } from './asked.ts';
import { levelWord } from './line-text.ts';
import { Record } from './record.tsx';

const LOGS = (
  <UpLink key="all" to="/logs/">
    Logs
  </UpLink>
);

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
      <FailedPage
        title={`Log record ${id}`}
        path={[LOGS]}
        error={error}
        retry={refetch}
        missing="The monitor has no such log record. Old ones are deleted after the days of SWF_LOG_RETENTION_DAYS."
      />
    );
  return (
    <div className="page">
      <PageHead
        title={`Log record ${id}`}
        path={[
          LOGS,
          ...(log
            ? [
                <UpLink key="of" to="/logs/" search={{ instance_name: log.instance_name }}>
                  {log.instance_name}
                </UpLink>,
              ]
            : []),
        ]}
        state={log && <State kind="level" word={levelWord(log.level)} />}
        aside={
          log && (
            <>
              <Link to="/logs/" search={minuteBefore(log)}>
                The minute before
              </Link>
              <Link to="/logs/" search={aroundOf(log)}>
                All agents around this time
              </Link>
            </>
          )
        }
      />
      {log ? <Record log={log} /> : <Loading />}
    </div>
  );
}
