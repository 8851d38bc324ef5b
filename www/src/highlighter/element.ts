/**
 * `<rasid-highlighter for="selector">`: marks actors, countries and stances in the host page's own article and leaves its DOM as
 * it is. Attributes `for`, `lang`, `theme`, `threshold`; properties `analysis` and `target`; events `rasid:…`.
 */

import type { Analysis, Span } from '../analysis';
import { send, type RasidEvents } from '../element/events';
import { ThemeWatch } from '../element/theme';
import { asRasidError, RasidError } from '../engine/errors';
import { type Lease, leaseEngine } from '../engine/shared';
import { errorText } from '../i18n/errors';
import { localeAround } from '../i18n/locale';
import { caretAt, characterAt } from '../reader/caret';
import { stretches, type Stretch } from '../reader/layers';
import { canHighlight } from '../reader/paint-highlights';
import { digest } from '../state/derive';
import { INITIAL, LAYERS } from '../state/state';
import { highlighterSheets } from './sheets';
import { covering } from '../text/spans';
import { HostMarks } from './marks';
import { type Hit, type Panel, panel } from './panel';
import { highlighterStrings } from './strings';
import { type HostText, hostText, offsetOf } from './text';

/** Edits come in bursts; the article is read anew once they rest. */
const REST_MS = 300;

let instances = 0;

export class RasidHighlighter extends HTMLElement {
  static readonly observedAttributes = ['for', 'lang', 'theme', 'threshold'];

  #prefix = `rasid-h${(instances += 1)}-${Math.random().toString(36).slice(2, 6)}`;
  #root = this.attachShadow({ mode: 'open' });
  #lease: Lease | null = null;
  #panel: Panel | null = null;
  #theme: ThemeWatch | null = null;
  #marks: HostMarks | null = null;
  #given: Element | null = null;
  #target: Element | null = null;
  #text: HostText = { text: '', pieces: [] };
  #analysis: Analysis | null = null;
  #stretches: readonly Stretch[] = [];
  #seen: IntersectionObserver | null = null;
  #edits: MutationObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers to earlier questions are dropped. */
  #turn = 0;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = highlighterSheets();
  }

  /** What was read from the article; null until then. Offsets count in the article's words, as `analysis.doc.length` does. */
  get analysis(): Analysis | null {
    return this.#analysis;
  }

  /** The article itself, where no selector names it: counts before `for`. */
  get target(): Element | null {
    return this.#target ?? this.#given;
  }

  set target(target: Element | null) {
    this.#given = target;
    if (this.isConnected) this.#retarget();
  }

  connectedCallback(): void {
    this.#build();
    this.#theme = new ThemeWatch(this, (theme) => {
      if (this.#panel) this.#panel.element.dataset['theme'] = theme;
      this.#marks?.dress(theme);
    });
    this.#attach();
    this.#theme.refresh();
  }

  disconnectedCallback(): void {
    this.#theme?.stop();
    this.#detach();
    this.#lease?.release();
    this.#lease = null;
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected || this.#panel === null) return;
    if (name === 'for') this.#retarget();
    else if (name === 'lang') this.#build();
    else if (name === 'threshold') this.#show();
    this.#theme?.refresh();
  }

  #threshold(): number {
    const given = Number.parseFloat(this.getAttribute('threshold') ?? '');
    return given >= 0 && given <= 1 ? given : INITIAL.threshold;
  }

  #build(): void {
    this.#panel?.element.remove();
    this.#panel = panel(localeAround(this), (hit) => this.#go(hit), () => this.#choose(null, null));
    this.#root.append(this.#panel.element);
    if (this.#analysis) this.#panel.show(this.#analysis, this.#threshold());
  }

  #retarget(): void {
    this.#detach();
    this.#attach();
  }

  #attach(): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    const selector = this.getAttribute('for');
    this.#target = this.#given ?? (selector === null ? null : find(root, selector));
    if (!this.#target) {
      // The page may still be coming in.
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.isConnected && !this.#target && this.#attach(), { once: true });
      else this.#fail(new RasidError('no-target', `nothing fits for="${selector ?? ''}"`));
      return;
    }
    if (canHighlight()) this.#marks = new HostMarks(this.#prefix, this.#target.getRootNode() as Document | ShadowRoot);
    this.#target.addEventListener('click', this.#onClick);
    this.#edits = new MutationObserver(() => this.#later());
    this.#seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#seen?.disconnect();
        if (this.#target) this.#edits?.observe(this.#target, { subtree: true, childList: true, characterData: true });
        void this.#read();
      },
      { rootMargin: '400px' },
    );
    this.#seen.observe(this.#target);
  }

  #detach(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#seen?.disconnect();
    this.#edits?.disconnect();
    this.#target?.removeEventListener('click', this.#onClick as EventListener);
    this.#marks?.destroy();
    this.#marks = null;
    this.#target = null;
    this.#analysis = null;
    this.#stretches = [];
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), REST_MS);
  }

  async #read(): Promise<void> {
    const target = this.#target;
    if (!target) return;
    const turn = (this.#turn += 1);
    const text = hostText(target);
    // Whether the nodes are the same or others, the words may have stayed.
    if (this.#analysis && text.text === this.#text.text) {
      this.#text = text;
      this.#show();
      return;
    }
    const id = this.id || document.title;
    try {
      const { analysis } = await (this.#lease ??= leaseEngine()).analyze(text.text, id);
      if (turn !== this.#turn) return;
      this.#text = text;
      this.#analysis = analysis;
      this.#show();
      send(this, 'rasid:analysis', { id, text: text.text, analysis });
    } catch (error) {
      if (turn === this.#turn) this.#fail(asRasidError(error));
    }
  }

  #show(): void {
    if (!this.#analysis) return;
    this.#stretches = stretches(this.#analysis, new Set(LAYERS), this.#threshold());
    this.#marks?.paint(this.#text, this.#stretches);
    this.#panel?.show(this.#analysis, this.#threshold());
  }

  #fail(error: RasidError): void {
    const locale = localeAround(this);
    this.#panel?.fail(error.code === 'no-target' ? highlighterStrings[locale.lang].noTarget : errorText(locale, error));
    send(this, 'rasid:error', { id: this.id, code: error.code, message: error.message });
  }

  readonly #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || !getSelection()?.isCollapsed) return;
    const root = this.#target?.getRootNode();
    const caret = caretAt(root instanceof ShadowRoot ? root : null, event.clientX, event.clientY);
    const hit = caret && characterAt(caret, event.clientX, event.clientY);
    const offset = hit && offsetOf(this.#text, hit.node, hit.offset);
    const stretch = offset === null ? null : covering(this.#stretches, offset);
    if (stretch) this.#choose(stretch.hit, stretch);
  };

  /** To the first place of what was chosen in the lists. */
  #go(hit: Hit): void {
    const span = this.#placeOf(hit);
    this.#choose(hit, span);
    const piece = span && this.#text.pieces.find(({ end }) => end > span.start);
    piece?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  #placeOf(hit: Hit): Span | null {
    if (!this.#analysis) return null;
    if (hit.kind === 'stance') return this.#analysis.stances[hit.index]?.cue ?? null;
    return digest(this.#analysis).mentions.get(hit.id)?.[0] ?? null;
  }

  #choose(hit: Hit | null, span: Span | null): void {
    this.#marks?.choose(this.#text, span);
    this.#panel?.open(hit);
    send(this, 'rasid:select', this.#detail(hit));
  }

  #detail(hit: Hit | null): RasidEvents['rasid:select'] {
    const { id } = this;
    const entity = hit?.kind === 'entity' && this.#analysis ? digest(this.#analysis).entity.get(hit.id) : undefined;
    const stance = hit?.kind === 'stance' ? this.#analysis?.stances[hit.index] : undefined;
    if (entity) return { id, kind: 'entity', entity };
    if (stance) return { id, kind: 'stance', stance };
    return { id, kind: 'none' };
  }
}

function find(root: Document | ShadowRoot, selector: string): Element | null {
  try {
    return root.querySelector(selector);
  } catch {
    return null;
  }
}
