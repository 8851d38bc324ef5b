/** What stands behind `<rasid-analyzer>` once it is seen: the state, the queue, the views. Fetched then. */

import { type Lease, leaseEngine } from '../engine/shared';
import { localeAround } from '../i18n/locale';
import { Intake } from '../intake/intake';
import { Keeper } from '../keep/keeper';
import { startAnew } from '../state/actions';
import { currentArticle } from '../state/derive';
import { VIEWS, type ViewName } from '../state/state';
import { Store } from '../state/store';
import { registerFonts } from '../styles/fonts';
import { sheetsFor } from '../styles/sheets';
import { app } from './app';
import { fetchText } from './fetch';
import { send, sendOutcome, sendSelection } from './events';
import { Navigator } from './navigator';
import { ThemeWatch } from './theme';
import type { Context, View } from './view';

export class Body {
  #host: HTMLElement;
  #root: ShadowRoot;
  #prefix: string;
  #store = new Store();
  #lease: Lease | null = null;
  #intake = new Intake(
    this.#store,
    () => this.#borrow(),
    (article) => sendOutcome(this.#host, article),
  );
  #navigator = new Navigator(this.#store, (address) => send(this.#host, 'rasid:navigate', { address }));
  /** Only where the host asks for it: what is kept lies with the host's own site. */
  #keeper: Keeper | null = null;
  #view: View | null = null;
  #theme: ThemeWatch | null = null;
  #unsubscribe = (): void => {};

  /** `prefix` is this element's own, for names that the whole document shares. */
  constructor(host: HTMLElement, root: ShadowRoot, prefix: string) {
    this.#host = host;
    this.#root = root;
    this.#prefix = prefix;
    root.adoptedStyleSheets = sheetsFor(prefix);
    this.#store.subscribe((state, before) => {
      if (state.selection !== before.selection) sendSelection(host, state);
    });
    for (const name of ['threshold', 'view', 'watchlist', 'src']) if (host.hasAttribute(name)) this.changed(name);
  }

  get text(): string {
    return currentArticle(this.#store.state)?.text ?? '';
  }

  set text(text: string) {
    startAnew(this.#store);
    if (text !== '') this.#intake.addText(localeAround(this.#host).t.start.pasted, text);
  }

  get empty(): boolean {
    const { articles, corrections, watchList } = this.#store.state;
    return articles.length === 0 && corrections.length === 0 && watchList === '';
  }

  get watchList(): string {
    return this.#store.state.watchList;
  }

  set watchList(watchList: string) {
    if (watchList === this.watchList) return;
    this.#store.set({ watchList });
    this.#intake.rereadAll();
  }

  get address(): string {
    return this.#navigator.address;
  }

  set address(address: string) {
    this.#navigator.go(address);
  }

  /** The host stands in a page. */
  connect(): void {
    registerFonts();
    if (this.#keeper === null && this.#host.hasAttribute('keep')) {
      this.#keeper = new Keeper(this.#store, this.#intake);
      this.#keeper.resume();
    }
    if (this.#view === null) this.#build();
    this.#theme?.stop();
    this.#theme = new ThemeWatch(this.#host, (theme) => this.#paintTheme(theme));
    this.#theme.refresh();
  }

  /** It was taken out for good. */
  disconnect(): void {
    this.#theme?.stop();
    this.#demolish();
    this.#keeper?.close();
    this.#keeper = null;
    this.#lease?.release();
    this.#lease = null;
  }

  /** An attribute of the host has another value. */
  changed(name: string): void {
    const value = this.#host.getAttribute(name);
    if (name === 'threshold') {
      const threshold = Number.parseFloat(value ?? '');
      if (threshold >= 0 && threshold <= 1) this.#store.set({ threshold });
    } else if (name === 'view') {
      const view = value as ViewName;
      if (VIEWS.includes(view)) this.#store.set({ view });
    } else if (name === 'src') void this.#load(value, (text, url) => {
      startAnew(this.#store);
      this.#intake.addText(decodeURIComponent(url.pathname.split('/').at(-1) ?? ''), text);
    });
    else if (name === 'watchlist') void this.#load(value, (text) => {
      this.watchList = text;
    });
    else if (this.#view !== null && (name === 'lang' || name === 'views')) this.#build();
    this.#theme?.refresh();
  }

  async #load(address: string | null, use: (text: string, url: URL) => void): Promise<void> {
    if (!address) return;
    try {
      const { text, url } = await fetchText(address);
      use(text, url);
    } catch (error) {
      send(this.#host, 'rasid:error', { id: address, code: 'unreadable', message: String(error) });
    }
  }

  /** The views that the host wants; all where it does not say. */
  #views(): readonly ViewName[] {
    const wanted = this.#host.getAttribute('views')?.split(/\s+/) ?? [];
    const known = VIEWS.filter((view) => wanted.includes(view));
    return known.length > 0 ? known : VIEWS;
  }

  #build(): void {
    this.#demolish();
    const context: Context = {
      store: this.#store,
      locale: localeAround(this.#host),
      root: this.#root,
      prefix: this.#prefix,
      views: this.#views(),
      intake: this.#intake,
      engine: () => this.#borrow(),
      keeper: this.#keeper,
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
}
