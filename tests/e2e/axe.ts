/** What axe-core says of the page. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Rasid } from './rasid';

/** Brings colours that are on their way to another to their end: between the two there is less contrast. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const animation of roots.flatMap((root) => root.getAnimations())) animation.finish();
  });
}

/** Fails where axe finds something; `what` says what is on the page, `within` where in the element to look. */
export async function axeFindsNothing({ page }: Rasid, what: string, within?: string): Promise<void> {
  await settle(page);
  const all = new AxeBuilder({ page });
  const builder = within === undefined ? all : all.include({ fromShadowDom: ['rasid-analyzer', within] });
  const { passes, violations } = await builder.analyze();
  expect(passes.length, what).toBeGreaterThan(5);
  expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
