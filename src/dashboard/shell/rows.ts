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
  const seen = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const next = links[here < 0 ? seen : here + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
