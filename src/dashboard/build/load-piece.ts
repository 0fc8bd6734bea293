import { basePath } from '../api/base-path.ts';

/** Between two looks whether the monitor is there again, in ms. */
const PAUSE = 1_000;

/** Loads a piece of the program, by `import()`; while the monitor is away that waits. @throws what the browser says, where the monitor has no such file */
export function loadPiece<Module>(load: () => Promise<Module>): Promise<Module> {
  return load().catch(async () => {
    await untilThere();
    return load();
  });
}

async function untilThere(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${basePath}/api/health/live/`, { cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
