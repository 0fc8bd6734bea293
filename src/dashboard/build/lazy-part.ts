import { type ComponentType, lazy } from 'react';
import { loadPiece } from './load-piece.ts';
import { tellOlder } from './other-build.ts';

/**
 * A part of a page, such as a dialog, loaded when it is first asked for. Where the monitor has another build, it is not shown,
 * and a banner says why: what is written on the page must not be lost to a reload.
 */
export const lazyPart = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() =>
    loadPiece(load).catch(async (error) => {
      if (await tellOlder()) return { default: Nothing as ComponentType<Props> };
      throw error;
    }),
  );

const Nothing = () => null;
