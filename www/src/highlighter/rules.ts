/**
 * How marks look in a host's page, where the element's own variables do not reach: the rules of styles/highlights.ts with the colours
 * of styles/tokens.css in the place of their names. A host may set any `--rasid-…` on the article.
 */

import { EMPHASES, LOOK_NAMES, lookRules } from '../styles/highlights';
import tokens from '../styles/tokens.css?inline';

export type Scheme = 'light' | 'dark';

const [light = '', dark = ''] = tokens.split('[data-theme');

/** Each colour as the tokens state it: what the host sets, else ours. */
function coloursOf(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/--([a-z-]+):\s*(var\(--rasid-[a-z-]+,\s*#[0-9a-f]+\))/gi)].map(([, name = '', value = '']) => [name, value]));
}

const COLOURS: Readonly<Record<Scheme, ReadonlyMap<string, string>>> = { light: coloursOf(light), dark: coloursOf(dark) };

export function hostRules(prefix: string, scheme: Scheme): string {
  const resolved = (rules: string) => rules.replace(/var\(--([a-z-]+)\)/g, (name, key: string) => COLOURS[scheme].get(key) ?? name);
  const looks = LOOK_NAMES.map((look) => `::highlight(${prefix}-${look}) { ${resolved(lookRules(look))} }`);
  return [...looks, `::highlight(${prefix}-chosen) { ${resolved(EMPHASES.chosen)} }`].join('\n');
}
