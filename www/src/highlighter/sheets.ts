/** The highlighter's own styles. */

import parts from '../styles/parts.css?inline';
import tokens from '../styles/tokens.css?inline';
import { markRules } from '../styles/highlights';
import css from './highlighter.css?inline';

let sheets: CSSStyleSheet[] | null = null;

export function highlighterSheets(): CSSStyleSheet[] {
  sheets ??= [tokens.replaceAll('.app', '.highlighter'), parts, markRules(), css].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
}
