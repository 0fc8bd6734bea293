/**
 * Goes to the row after that which has the focus, or before it: to its link, which Enter opens. From elsewhere to the
 * first row that is in sight.
 * @param step 1 or -1
 */
export function moveToRow(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr')];
  const links = rows.flatMap((row) => row.querySelector('a') ?? []);
  const { activeElement } = document;
  const here = links.findIndex((link) => link.closest('tr')?.contains(activeElement));
  const seen = links.findIndex((link) => link.getBoundingClientRect().top >= topOf(link));
  const next = links[here < 0 ? seen : here + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

/** Where the first row in sight begins: at the top of the page, or below the head of a table that scrolls in itself. */
const topOf = (link: Element): number =>
  link.closest('[data-pane]')?.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
