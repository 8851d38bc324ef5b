/**
 * Marks in a host's page by the CSS Custom Highlight API: no element is put into it. The registry and the style sheets belong to
 * the whole document; every name carries this instance's prefix, and only those are touched.
 */

import { LOOKS, type Look, type Stretch } from '../reader/layers';
import { hostRules, type Scheme } from './rules';
import { type HostText, rangesOf } from './text';

const NAMES = [...LOOKS, 'chosen'] as const;
type Name = Look | 'chosen';

export class HostMarks {
  #prefix: string;
  #highlights = new Map<Name, Highlight>();
  #sheet = new CSSStyleSheet();
  #root: Document | ShadowRoot;

  /** `root` is where the article lies, as styles for highlights must. */
  constructor(prefix: string, root: Document | ShadowRoot) {
    this.#prefix = prefix;
    this.#root = root;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    for (const [priority, name] of NAMES.entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(`${prefix}-${name}`, highlight);
    }
  }

  dress(scheme: Scheme): void {
    this.#sheet.replaceSync(hostRules(this.#prefix, scheme));
  }

  paint(text: HostText, stretches: readonly Stretch[]): void {
    for (const highlight of this.#highlights.values()) highlight.clear();
    for (const stretch of stretches) this.#add(stretch.look, text, stretch);
  }

  choose(text: HostText, span: { start: number; end: number } | null): void {
    this.#highlights.get('chosen')?.clear();
    if (span) this.#add('chosen', text, span);
  }

  destroy(): void {
    for (const name of NAMES) CSS.highlights.delete(`${this.#prefix}-${name}`);
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #add(name: Name, text: HostText, span: { start: number; end: number }): void {
    for (const range of rangesOf(text, span)) this.#highlights.get(name)?.add(range);
  }
}
