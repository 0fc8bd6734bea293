/** A page by number. */
export interface NumberedPage {
  limit: number;
  offset: number;
}

/** Rows of a list that are read together, for pages that lie within them. */
export interface PageWindow<Page> extends NumberedPage {
  pages: Page[];
}

/**
 * Puts pages of one list together where that reads no more rows than each by itself.
 * @param most rows that are read together
 * @returns every page in one of the windows, which are in the order of the list
 */
export function windowsOf<Page extends NumberedPage>(pages: Page[], most: number): PageWindow<Page>[] {
  const windows: PageWindow<Page>[] = [];
  let asked = 0;
  for (const page of pages.toSorted((one, other) => one.offset - other.offset)) {
    const last = windows.at(-1);
    const limit = last && Math.max(last.limit, page.offset + page.limit - last.offset);
    asked += page.limit;
    if (last && limit !== undefined && limit <= Math.min(asked, most)) {
      last.limit = limit;
      last.pages.push(page);
    } else {
      windows.push({ limit: page.limit, offset: page.offset, pages: [page] });
      asked = page.limit;
    }
  }
  return windows;
}
