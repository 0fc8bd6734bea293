import { useCallback, useMemo, useState } from 'react';
import { type Folded, Folding } from './folding.ts';
import type { Log } from './log-row.ts';

const NONE: Folded['repeats'] = new Map();

/**
 * Lines of which repeats are folded, until somebody wants to see them.
 * @param isFolded whether they are at all
 * @param target of a line that is shown in any case
 */
export function useFolding(lines: readonly Log[], isFolded: boolean, target: number | undefined) {
  const [folding] = useState(() => new Folding());
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const folded: Folded = useMemo(
    () => (isFolded ? folding.fold(lines, unfolded, target) : { rows: lines, repeats: NONE }),
    [folding, lines, isFolded, unfolded, target],
  );
  const toggle = useCallback(
    (log: Log) => {
      const key = folding.keyOf(log);
      if (key === undefined) return;
      setUnfolded((keys) => new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]));
    },
    [folding],
  );
  return { ...folded, toggle };
}
