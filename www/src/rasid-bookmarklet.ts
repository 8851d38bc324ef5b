/** The entry for the bookmark, which imports it into the page that somebody reads: `toggle(lang)`. */

import './rasid-highlighter';

export { toggle } from './bookmarklet/toggle';
