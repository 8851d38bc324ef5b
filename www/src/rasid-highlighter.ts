/** The entry for other pages: one script line, one `<rasid-highlighter for="article">`. */

import { RasidHighlighter } from './highlighter/element';

/** The first copy on a page wins; a second one must not throw. */
if (!customElements.get('rasid-highlighter')) customElements.define('rasid-highlighter', RasidHighlighter);

export { RasidHighlighter };
export type { RasidEvents } from './element/events';

declare global {
  interface HTMLElementTagNameMap {
    'rasid-highlighter': RasidHighlighter;
  }
}
