import { Link, type LinkComponent, type LinkProps } from '@tanstack/react-router';

/** A link to where a page belongs. The router's own says of itself, on every page below, that it leads to where one is. */
export const UpLink = ((props: LinkProps) => (
  <Link {...props} activeOptions={{ exact: true }} />
)) as LinkComponent<'a'>;
