import { LockClosedIcon } from '@radix-ui/react-icons';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import css from './monitor.module.css';

interface NeedsTokenProps {
  title: string;
  what: string;
  /** What a program asks. */
  path: string;
  /** Whether the token must be that of a staff user. */
  isStaff?: boolean;
}

/** What the pages may not show to whoever comes: what it is, and how somebody who has a token reads it. */
export function NeedsToken({ title, what, path, isStaff = false }: NeedsTokenProps) {
  const user = isStaff ? 'npm run create-user -- NAME --staff' : 'npm run create-user -- NAME';
  return (
    <Empty title={title}>
      <LockClosedIcon aria-hidden="true" className={css['lock']} />
      <p>
        {what} The pages can&apos;t sign in yet; a token of {isStaff ? 'a staff user' : 'any user'} reads it:
      </p>
      <ol className={css['ways']}>
        <li>
          <Command line={user} meaning="once, on the monitor's machine" />
        </li>
        <li>
          <Command line="npm run get-token -- NAME" meaning="prints the token" />
        </li>
        <li>
          <Command line={`curl -H "Authorization: Token $SWF_API_TOKEN" "$SWF_MONITOR_URL${path}"`} />
        </li>
      </ol>
    </Empty>
  );
}
