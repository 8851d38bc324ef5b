/** Builds the parts of a drawing. */

type Props = Record<string, string | number | null | undefined>;

export function s<K extends keyof SVGElementTagNameMap>(tag: K, props: Props = {}, ...children: (Node | string)[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(element, props);
  element.append(...children);
  return element;
}

export function set(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}

/** The direction of a name by its first letter, as a drawing must be told it. */
export function labelAttributes(name: string): { direction: 'rtl' | 'ltr'; lang: 'ar' | 'en' } {
  const rtl = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(name);
  return { direction: rtl ? 'rtl' : 'ltr', lang: rtl ? 'ar' : 'en' };
}
