/** The entry for other pages: one script line, one `<rasid-analyzer>`. */

import { RasidAnalyzer } from './element/element';

/** The first copy on a page wins; a second one must not throw. */
if (!customElements.get('rasid-analyzer')) customElements.define('rasid-analyzer', RasidAnalyzer);

export { RasidAnalyzer };
export type { RasidEvents } from './element/events';

declare global {
  interface HTMLElementTagNameMap {
    'rasid-analyzer': RasidAnalyzer;
  }
}
