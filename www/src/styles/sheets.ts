/** Styles as constructable sheets: they need no `unsafe-inline`, and all elements of a page share them. */

import corrections from '../corrections/corrections.css?inline';
import keep from '../keep/keep.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';
import controls from './controls.css?inline';
import layout from './layout.css?inline';
import lists from './lists.css?inline';
import margin from './margin.css?inline';
import print from './print.css?inline';
import parts from './parts.css?inline';
import reader from './reader.css?inline';
import start from './start.css?inline';
import tokens from './tokens.css?inline';
import views from './views.css?inline';
import { highlightRules } from './highlights';

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

let shared: CSSStyleSheet[] | null = null;

/** The common sheets, and the one with this instance's own highlight names. */
export function sheetsFor(prefix: string): CSSStyleSheet[] {
  shared ??= [tokens, parts, base, controls, layout, start, reader, margin, lists, card, views, keep, corrections, print].map(sheet);
  return [...shared, sheet(highlightRules(prefix))];
}

const adopted = new Map<string, CSSStyleSheet>();

/** Adds the styles of a part that was fetched later; once to each root. */
export function adopt(root: ShadowRoot, css: string): void {
  let made = adopted.get(css);
  if (!made) adopted.set(css, (made = sheet(css)));
  if (!root.adoptedStyleSheets.includes(made)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
}
