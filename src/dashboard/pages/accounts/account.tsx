import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { useMustEnrol, useUser } from '../../api/session.ts';
import { Facts } from '../../parts/facts.tsx';
import { Failure } from '../../parts/failure.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Moment } from '../../parts/time.tsx';
import { Password } from './password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { Tokens } from './tokens.tsx';

/** What somebody does with their own account: tokens first, for which most come. */
export function Account() {
  const user = useUser();
  const mustEnrol = useMustEnrol();
  const { data, error, refetch } = useQuery({ ...get('/api/account/'), enabled: Boolean(user) });
  if (user === null)
    return (
      <div className="page">
        <PageHead title="Account" />
        <NeedsSignIn
          title="Sign in to see your account"
          what="Your tokens, your password and second factor, and where you are signed in."
        />
      </div>
    );
  return (
    <div className="page">
      <PageHead title={user?.username ?? 'Account'} aside={<Link to="/accounts/logout/">Sign out</Link>} />
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {!data && !error && <Skeleton height={340} radius={10} />}
      {data && (
        <>
          {mustEnrol ? (
            !data.has_password && <Password account={data} />
          ) : (
            <>
              <Tokens username={data.username} isStaff={data.is_staff} />
              <Password account={data} />
            </>
          )}
          {/* In the same place before and after: it shows recovery codes, once, when the second factor has been set up. */}
          <SecondFactor account={data} />
          {!mustEnrol && <Sessions />}
          <Panel title="Profile">
            <Facts
              facts={[
                ['Name', data.username],
                ['Role', data.is_staff ? 'staff' : 'user'],
                ['E-mail', data.email],
                ['Created', <Moment key="since" at={data.date_joined} />],
                ['Last sign-in', <Moment key="last" at={data.last_login} />],
              ]}
            />
          </Panel>
        </>
      )}
    </div>
  );
}
