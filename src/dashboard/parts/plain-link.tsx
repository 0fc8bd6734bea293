import { type LinkProps, useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { basePath } from '../api/base-path.ts';
import type { Search } from './search.ts';

interface PlainLinkProps {
  /** A path from the root, in the router's notation. */
  to: NonNullable<LinkProps['to']>;
  params?: Readonly<Record<string, string>>;
  search?: Search;
  className?: string | undefined;
  title?: string;
  'data-bad'?: boolean | undefined;
  children: ReactNode;
}

/**
 * A link in a row of a table. The router's own works out its address anew with each change of the page's address, to say
 * whether it leads to where one is: with a thousand rows that took half a second between a key and the next frame.
 */
export function PlainLink({ to, params = {}, search = {}, children, ...rest }: PlainLinkProps) {
  const router = useRouter();
  const href = hrefOf(to, params, search);
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (isForBrowser(event)) return;
        event.preventDefault();
        router.history.push(href);
      }}
      // What the page needs is loaded before it is asked for, as by the router's links.
      onPointerEnter={() => void router.preloadRoute({ to, params, search }).catch(() => undefined)}
    >
      {children}
    </a>
  );
}

function hrefOf(to: string, params: Readonly<Record<string, string>>, search: Search): string {
  const path = to.replaceAll(/\$(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${basePath}${path}${given.length === 0 ? '' : `?${new URLSearchParams(given)}`}`;
}

/** Another tab, another window, a file: the browser's own. */
const isForBrowser = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
