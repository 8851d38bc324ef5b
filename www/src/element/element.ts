/**
 * `<rasid-analyzer>`: the analyzer as an element. What it is made of is fetched when it is first seen. Attributes `lang`, `theme`, `view`,
 * `views`, `threshold`, `watchlist`, `src` and `keep`; properties `text`, `watchList`, `empty` and `address`; its own text is its first
 * article; events `rasid:…`.
 */

import type { Body } from './body';

let instances = 0;

/** What a host may set before the element is seen. */
const PROPERTIES = ['text', 'watchList', 'address'] as const;
type Property = (typeof PROPERTIES)[number];

export class RasidAnalyzer extends HTMLElement {
  static readonly observedAttributes = ['lang', 'theme', 'view', 'views', 'threshold', 'watchlist', 'src'];

  /** Another copy of this script, or another version, must not use the same names. */
  #prefix = `rasid-${(instances += 1)}-${Math.random().toString(36).slice(2, 6)}`;
  #root = this.attachShadow({ mode: 'open' });
  #early = new Map<Property, string>();
  #body: Body | null = null;
  #loading: Promise<void> | null = null;
  #seen: IntersectionObserver | null = null;

  /** The text of the article that is shown. Setting it puts one new article in the place of all. */
  get text(): string {
    return this.#get('text');
  }

  set text(text: string) {
    this.#set('text', text);
  }

  /** The user's own rows of names, as CSV or TSV. */
  get watchList(): string {
    return this.#get('watchList');
  }

  set watchList(watchList: string) {
    this.#set('watchList', watchList);
  }

  /** Whether there is nothing here that a reload of the page would lose. */
  get empty(): boolean {
    return this.#body?.empty ?? this.#early.size === 0;
  }

  /** What is looked at, as a page may keep it in its own address: view, filters, selection; no text. Setting it goes there. */
  get address(): string {
    return this.#get('address');
  }

  set address(address: string) {
    this.#set('address', address);
  }

  connectedCallback(): void {
    this.#adoptEarly();
    if (this.#body) return this.#body.connect();
    this.#seen ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void (this.#loading ??= this.#load());
      },
      { rootMargin: '300px' },
    );
    this.#seen.observe(this);
  }

  disconnectedCallback(): void {
    // A moved element comes back within the same task; then nothing needs to be taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#seen?.disconnect();
      this.#body?.disconnect();
    });
  }

  attributeChangedCallback(name: string): void {
    this.#body?.changed(name);
  }

  async #load(): Promise<void> {
    this.#seen?.disconnect();
    try {
      const { Body: Made } = await import('./body');
      this.#body = new Made(this, this.#root, this.#prefix);
    } catch (error) {
      this.#loading = null;
      const detail = { id: '', code: 'load', message: String(error) };
      this.dispatchEvent(new CustomEvent('rasid:error', { detail, bubbles: true, composed: true }));
      return;
    }
    if (this.isConnected) this.#body.connect();
    const own = ownText(this);
    if (own !== '' && !this.#early.has('text') && !this.hasAttribute('src')) this.#body.text = own;
    for (const [name, value] of this.#early) this.#body[name] = value;
    this.#early.clear();
  }

  #get(name: Property): string {
    return this.#body?.[name] ?? this.#early.get(name) ?? '';
  }

  #set(name: Property, value: string): void {
    if (this.#body) this.#body[name] = value;
    else this.#early.set(name, value);
  }

  /** A host may have set a property before this class was there; then a plain property hides the accessor. */
  #adoptEarly(): void {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const early = this[name];
      delete (this as Partial<Record<Property, string>>)[name];
      this[name] = early;
    }
  }
}

/** The text between the tags: readers without scripts see it, and the element reads it. Each element in it is a paragraph. */
function ownText(element: Element): string {
  const parts = [...element.childNodes].map((node) => (node instanceof Element ? `\n${node.textContent ?? ''}\n` : (node.textContent ?? '')));
  return parts.join('').trim();
}
