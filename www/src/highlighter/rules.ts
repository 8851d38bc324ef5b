/** How marks look in a host's page, where the element's own variables do not reach. A host may set any `--rasid-…` on the article. */

import { LINE_PLACE, LINES } from '../styles/highlights';

export type Scheme = 'light' | 'dark';

/** The same colours as in styles/tokens.css: line, ground, letters. */
const COLOURS: Readonly<Record<Scheme, Readonly<Record<keyof typeof LINES, readonly [line: string, tint: string, ink: string]>>>> = {
  light: {
    person: ['#3f51a3', '#eef0fa', '#252f66'],
    organization: ['#7d3f86', '#f6ecf7', '#55265c'],
    country: ['#95580a', '#fbf0dc', '#5b3703'],
    place: ['#0f6c74', '#e4f2f3', '#0a474d'],
    support: ['#1b7542', '#e2f3e8', '#0c4d2a'],
    oppose: ['#bb2a1d', '#fde9e6', '#861a10'],
    neutral: ['#62666d', '#edeef0', '#3b3f45'],
  },
  dark: {
    person: ['#9aa8f0', '#232849', '#dfe3ff'],
    organization: ['#d59be0', '#38243e', '#f5dcfa'],
    country: ['#e3a94b', '#392c14', '#ffe4b3'],
    place: ['#62c6cf', '#133438', '#cdf3f6'],
    support: ['#5fcf8f', '#153524', '#c6f5d9'],
    oppose: ['#ff8b7d', '#42211d', '#ffd9d4'],
    neutral: ['#a9adb4', '#2d3137', '#e3e5e8'],
  },
};

const CHOSEN: Readonly<Record<Scheme, readonly [ground: string, ink: string]>> = { light: ['#ffc933', '#1d1c1a'], dark: ['#e8bd3c', '#1a1400'] };

export function hostRules(prefix: string, scheme: Scheme): string {
  const looks = (Object.keys(LINES) as (keyof typeof LINES)[]).map((look) => {
    const [line, tint, ink] = COLOURS[scheme][look];
    const own = (part: string, otherwise: string) => `var(--rasid-${look}${part}, ${otherwise})`;
    return `::highlight(${prefix}-${look}) { text-decoration: underline ${LINES[look]} ${own('', line)}; ${LINE_PLACE} background-color: ${own('-tint', tint)}; color: ${own('-ink', ink)}; }`;
  });
  const [ground, ink] = CHOSEN[scheme];
  return [...looks, `::highlight(${prefix}-chosen) { background-color: var(--rasid-chosen, ${ground}); color: var(--rasid-chosen-ink, ${ink}); }`].join('\n');
}
