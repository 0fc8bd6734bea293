import { Kbd } from '@mantine/core';
import { Dialog } from '../parts/dialog.tsx';
import { NAV_ITEMS } from './nav.ts';
import css from './shell.module.css';

/** The keys of the pages. */
export default function Help({ close }: { close: () => void }) {
  return (
    <Dialog onClose={close} title="Keyboard shortcuts" size="lg">
      <dl className={css['keys']}>
        {NAV_ITEMS.map(({ label, key }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <Kbd>g</Kbd> <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
        <div>
          <dt>Find anything</dt>
          <dd>
            <Kbd>/</Kbd>
          </dd>
        </div>
        <div>
          <dt>Next row, previous row, open it</dt>
          <dd>
            <Kbd>j</Kbd> <Kbd>k</Kbd> <Kbd>Enter</Kbd>
          </dd>
        </div>
        <div>
          <dt>Search the list</dt>
          <dd>
            <Kbd>f</Kbd>
          </dd>
        </div>
        <div>
          <dt>Pause or resume live updates</dt>
          <dd>
            <Kbd>l</Kbd>
          </dd>
        </div>
        <div>
          <dt>Switch between UTC and local time</dt>
          <dd>
            <Kbd>u</Kbd>
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}
