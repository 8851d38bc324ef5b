/** What a page's highlights of ours cover, by look. */

import type { Page } from '@playwright/test';

export function marked(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const look = /^rasid-h\d+-\w+-(\w+)$/.exec(name)?.[1];
      if (look === undefined) continue;
      const words = [...highlight].map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset));
      if (words.length > 0) found[look] = [...(found[look] ?? []), ...words];
    }
    return found;
  });
}
