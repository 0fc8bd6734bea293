import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { anyList } from '../../api/request.ts';
import type { Resource } from '../../model/resource.ts';
import { number } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import css from './admin.module.css';
import { Staff } from './staff.tsx';

/** All that can be administered, and how much of it there is. */
export function Admin() {
  return (
    <Staff>
      {(resources) => (
        <div className="page">
          <PageHead title="Administration" aside={<Link to="/admin/messages/send/">Send a message</Link>} />
          <ul className={css['resources']} aria-label="Resources">
            {resources.map((resource) => (
              <li key={resource.name}>
                <Link to="/admin/$resource/" params={{ resource: resource.name }}>
                  {resource.title}
                </Link>
                <span className={css['about']}>{resource.about}</span>
                <span className={css['count']}>
                  <RowCount resource={resource} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Staff>
  );
}

/** How many rows there are. Counted once: among millions it takes its time. */
function RowCount({ resource: { list } }: { resource: Resource }) {
  const { queryFn } = anyList(list.path, { limit: 1 });
  const { data, error } = useQuery({ queryKey: ['count', list.path], queryFn, refetchInterval: false });
  if (error) return <span title={error.message}>?</span>;
  return data?.count === undefined ? <span className="faint">…</span> : number(data.count);
}
