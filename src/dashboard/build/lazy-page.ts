import { lazyRouteComponent } from '@tanstack/react-router';
import { loadPiece } from './load-piece.ts';

/**
 * The component of a page, loaded when it is first gone to; while the monitor is away that waits. The router's own way is to
 * reload the tab, which leaves the browser's error there for good. Where the monitor is there and has no such file, since it
 * has been updated, or where the browser keeps that the import has failed, the tab is reloaded as the router has it: once for
 * each file, at the address of the page.
 */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent(() => loadPiece(load), name);
