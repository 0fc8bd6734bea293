import { lazyRouteComponent } from '@tanstack/react-router';
import { basePath } from './api/base-path.ts';

/** Between two looks whether the monitor is there again, in ms. */
const PAUSE = 1_000;

/**
 * The component of a page, loaded when it is first gone to; while the monitor is away that waits. The router's own way is to
 * reload the tab, which leaves the browser's error there for good. Where the monitor is there and has no such file, since it
 * has been updated, or where the browser keeps that the import has failed, the tab is reloaded as the router has it.
 */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) =>
  lazyRouteComponent(
    () =>
      load().catch(async () => {
        await untilThere();
        return load();
      }),
    name,
  );

async function untilThere(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${basePath}/api/health/live/`, { cache: 'no-store' }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
