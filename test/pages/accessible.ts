import axe from 'axe-core';
import type { Page } from 'playwright-core';

// axe-core without @axe-core/playwright, which puts it into the page anew for each look, and describes to us what is well,
// too: three times the work. There are no frames in our pages.
const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
} satisfies axe.RunOptions;

/** What runs in the page is text: the tests' own types are those of Node. */
const RUN = `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) => violations.map(
  ({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\\n')))`;

/** What is wrong with a page by the rules of WCAG: the rule, and the elements, a line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source);
  return page.evaluate<string[]>(RUN);
}

/** Whether a page has to be moved sideways to be read. */
export function fits(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= innerWidth');
}
