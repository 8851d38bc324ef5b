/** What axe-core says of the page. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Rasid } from './rasid';

/** Waits until no colour is on its way to another: between the two there is less contrast. */
async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      await Promise.allSettled(roots.flatMap((root) => root.getAnimations()).map(({ finished }) => finished));
    });
  }
}

/** Fails where axe finds something; `what` says what is on the page, `within` where in the element to look. */
export async function axeFindsNothing({ page }: Rasid, what: string, within?: string): Promise<void> {
  await settled(page);
  const all = new AxeBuilder({ page });
  const builder = within === undefined ? all : all.include({ fromShadowDom: ['rasid-analyzer', within] });
  const { passes, violations } = await builder.analyze();
  expect(passes.length, what).toBeGreaterThan(5);
  expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
