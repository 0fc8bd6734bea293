import { SideDialog } from '../parts/side-dialog.tsx';
import { Finding, Passing } from './finding.tsx';
import css from './health.module.css';
import { useMutes } from './mutes.ts';
import { keyOf, useOverview } from './overview.ts';
import { verdictOf } from './verdict.ts';

/** Every check, the worst first. */
export default function ChecksDrawer({ close }: { close: () => void }) {
  const { data } = useOverview();
  const { isMuted } = useMutes();
  const verdict = data && verdictOf(data, isMuted);
  return (
    <SideDialog onClose={close} position="right" size={520} title={verdict?.word ?? 'Checks'}>
      {verdict && (
        <div className={css['all']}>
          {[...verdict.failing, ...verdict.muted].map((check) => (
            <Finding key={keyOf(check)} check={check} isMuted={isMuted(keyOf(check))} />
          ))}
          <ul>
            {verdict.passing.map((check) => (
              <Passing key={check.id} check={check} />
            ))}
          </ul>
        </div>
      )}
    </SideDialog>
  );
}
