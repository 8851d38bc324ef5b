/** `<rasid-analyzer>`: the analyzer as an element. Attributes `lang` and `theme`, properties `text`, `empty` and `address`, events `rasid:…`. */

import { type Lease, leaseEngine } from '../engine/shared';
import { langOf, localeOf } from '../i18n/locale';
import { Intake } from '../intake/intake';
import { startAnew } from '../state/actions';
import { currentArticle } from '../state/derive';
import { Store } from '../state/store';
import { registerFonts } from '../styles/fonts';
import { sheetsFor } from '../styles/sheets';
import { app } from './app';
import { send, sendOutcome, sendSelection } from './events';
import { Navigator } from './navigator';
import { ThemeWatch } from './theme';
import type { Context, View } from './view';

let instances = 0;

export class RasidAnalyzer extends HTMLElement {
  static readonly observedAttributes = ['lang', 'theme'];

  #store = new Store();
  #prefix = `rasid-${(instances += 1)}`;
  #root = this.attachShadow({ mode: 'open' });
  #lease: Lease | null = null;
  #intake = new Intake(
    this.#store,
    () => this.#borrow(),
    (article) => sendOutcome(this, article),
  );
  #navigator = new Navigator(this.#store, (address) => send(this, 'rasid:navigate', { address }));
  #view: View | null = null;
  #theme: ThemeWatch | null = null;
  #unsubscribe = (): void => {};

  constructor() {
    super();
    this.#root.adoptedStyleSheets = sheetsFor(this.#prefix);
    this.#store.subscribe((state, before) => {
      if (state.selection !== before.selection) sendSelection(this, state);
    });
  }

  /** The text of the article that is shown. Setting it puts one new article in the place of all. */
  get text(): string {
    return currentArticle(this.#store.state)?.text ?? '';
  }

  set text(text: string) {
    startAnew(this.#store);
    if (text !== '') this.#intake.addText(localeOf(this.#lang()).t.start.pasted, text);
  }

  /** Whether there is nothing here that a reload of the page would lose. */
  get empty(): boolean {
    const { articles, corrections, watchList } = this.#store.state;
    return articles.length === 0 && corrections.length === 0 && watchList === '';
  }

  /** What is looked at, as a page may keep it in its own address: view, filters, selection; no text. Setting it goes there. */
  get address(): string {
    return this.#navigator.address;
  }

  set address(address: string) {
    this.#navigator.go(address);
  }

  connectedCallback(): void {
    this.#adoptEarlyText();
    registerFonts();
    if (this.#view === null) this.#build();
    this.#theme = new ThemeWatch(this, (theme) => this.#paintTheme(theme));
    this.#theme.refresh();
  }

  disconnectedCallback(): void {
    this.#theme?.stop();
    // A moved element comes back within the same task; then nothing needs to be taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#demolish();
      this.#lease?.release();
      this.#lease = null;
    });
  }

  attributeChangedCallback(name: string): void {
    if (this.#view === null) return;
    if (name === 'lang') this.#build();
    this.#theme?.refresh();
  }

  #lang(): ReturnType<typeof langOf> {
    return langOf(this.closest('[lang]')?.getAttribute('lang'));
  }

  #build(): void {
    this.#demolish();
    const context: Context = {
      store: this.#store,
      locale: localeOf(this.#lang()),
      root: this.#root,
      prefix: this.#prefix,
      intake: this.#intake,
      engine: () => this.#borrow(),
    };
    const view = app(context);
    this.#view = view;
    this.#root.append(view.element);
    view.update(this.#store.state);
    this.#unsubscribe = this.#store.subscribe((state) => view.update(state));
  }

  #demolish(): void {
    this.#unsubscribe();
    this.#view?.destroy?.();
    this.#view?.element.remove();
    this.#view = null;
  }

  #paintTheme(theme: 'light' | 'dark'): void {
    if (this.#view) this.#view.element.dataset['theme'] = theme;
  }

  #borrow(): Lease {
    return (this.#lease ??= leaseEngine());
  }

  /** A host may have set `text` before this class was there; then a plain property hides the accessor. */
  #adoptEarlyText(): void {
    if (!Object.hasOwn(this, 'text')) return;
    const early = this.text;
    delete (this as { text?: string }).text;
    this.text = early;
  }
}
