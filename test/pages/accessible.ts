import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What is wrong with a page by the rules of WCAG, a line each. There are no frames in ours: axe runs in the page itself,
 * and not half of it in one that is opened for each look, and it describes nothing but what is wrong.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join('\n')}`);
}

/** Whether a page has to be moved sideways to be read. */
export function fits(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= innerWidth');
}
