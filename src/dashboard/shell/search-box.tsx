import { type ComponentType, useState } from 'react';
import { tellOlder } from '../build/other-build.ts';
import { type Finding, SearchField, type Sought } from './search-field.tsx';

const load = () => import('./finder.tsx');

/**
 * Finds anything by its number, name or id, from every page. A bare field until somebody comes to it: what shows the results
 * is a tenth of all that the home page would load. Not by React's lazy, which would put a third field between the two, and
 * whoever is typing would lose the focus to it.
 */
export function SearchBox() {
  const [Finder, setFinder] = useState<ComponentType<Finding>>();
  const [sought, setSought] = useState<Sought>({ text: '', isEntered: false });
  const set = (change: Partial<Sought>) => setSought((now) => ({ ...now, ...change }));
  if (Finder) return <Finder {...sought} set={set} />;
  return (
    <SearchField
      text={sought.text}
      setText={(text) => set({ text, isEntered: false })}
      onPointerEnter={() => void load().catch(() => undefined)}
      onFocus={() =>
        void load().then(
          (loaded) => setFinder(() => loaded.default),
          tellOlder, // else it is tried the next time that somebody comes to it
        )
      }
      onKeyDown={({ key }) => {
        if (key === 'Enter') set({ isEntered: true });
      }}
    />
  );
}
