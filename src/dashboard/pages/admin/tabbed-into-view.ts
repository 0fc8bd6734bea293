import type { KeyboardEvent } from 'react';

/**
 * Shows the whole of the field that Tab has led to, above the bar that stays at the foot of a form (WCAG 2.4.11). Browsers look at
 * `scroll-margin` for inputs, but of a text area they show the caret alone.
 */
export function tabbedIntoView({ key, target }: KeyboardEvent): void {
  if (key === 'Tab') (target as Element).scrollIntoView({ block: 'nearest' });
}
