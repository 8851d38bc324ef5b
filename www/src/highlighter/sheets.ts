/** The highlighter's own styles. */

import tokens from '../styles/tokens.css?inline';
import { markRules } from '../styles/highlights';
import css from './highlighter.css?inline';

let sheets: CSSStyleSheet[] | null = null;

export function highlighterSheets(): CSSStyleSheet[] {
  sheets ??= [tokens.replaceAll('.app', '.highlighter'), markRules(), css].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
}
