/** What a click on the bookmark does: the highlighter over the article of the page, or its end. */

import type { Lang } from '../i18n/locale';
import type { RasidHighlighter } from '../highlighter/element';
import { articleOf } from './article';

/** Codes of errors that the page's own policy causes. */
const FORBIDDEN: ReadonlySet<string> = new Set(['load', 'wasm-blocked']);

/** A page of others may place anything high; the card of what is chosen lies higher still. */
const PLACE: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  insetBlockEnd: '1rem',
  insetInlineEnd: '1rem',
  zIndex: '2147482000',
  inlineSize: 'min(22rem, calc(100vw - 2rem))',
  maxBlockSize: '70vh',
  overflow: 'auto',
  borderRadius: '0.5rem',
  boxShadow: '0 8px 24px rgb(0 0 0 / 18%)',
};

let shown: RasidHighlighter | null = null;

/** Fails where the page's policy does not let it work; what else goes wrong the highlighter says itself. */
export async function toggle(lang: Lang): Promise<void> {
  if (shown?.isConnected) return shown.remove();
  const highlighter = document.createElement('rasid-highlighter');
  shown = highlighter;
  highlighter.lang = lang;
  highlighter.target = articleOf(document);
  Object.assign(highlighter.style, PLACE);
  const code = await new Promise<string | null>((done) => {
    highlighter.addEventListener('rasid:analysis', () => done(null), { once: true });
    highlighter.addEventListener('rasid:error', ({ detail }) => done(detail.code), { once: true });
    // Not into the body, which may be the article.
    document.documentElement.append(highlighter);
  });
  if (code === null || !FORBIDDEN.has(code)) return;
  highlighter.remove();
  throw new Error(`this page's policy forbids it: ${code}`);
}
