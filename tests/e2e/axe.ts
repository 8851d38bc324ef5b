/** What axe-core says of the page. */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Rasid } from './rasid';

/** Fails where axe finds something; `what` says what is on the page, `within` where in the element to look. */
export async function axeFindsNothing({ page }: Rasid, what: string, within?: string): Promise<void> {
  const all = new AxeBuilder({ page });
  const builder = within === undefined ? all : all.include({ fromShadowDom: ['rasid-analyzer', within] });
  const { passes, violations } = await builder.analyze();
  expect(passes.length, what).toBeGreaterThan(5);
  expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
