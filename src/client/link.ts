import { MonitorError } from './errors.ts';

/** The query of a link from page to page; empty where it is no address. */
export const queryOf = (link: string): Record<string, string> =>
  URL.canParse(link) ? Object.fromEntries(new URL(link).searchParams) : {};

/** What is said of a link that leads to no other page. */
export const noPage = (id: string, link: string) =>
  new MonitorError('wrongShape', `${id}: the next page is none: ${link}`);
