/**
 * The code of the bookmark. It is small, as it never changes once it lies in somebody's bookmarks, and fetches the rest. The article stays
 * in its page: no address that is opened holds any of it.
 */

import type { Lang } from '../i18n/locale';
import { bookmarkletStrings } from './strings';

/** `home` is the folder that the page lies in. */
export function bookmarklet(home: string, lang: Lang): string {
  const [script, page, forbidden] = [new URL('rasid-bookmarklet.js', home).href, home, bookmarkletStrings[lang].forbidden].map((text) => JSON.stringify(text));
  // A window that is not let open leaves this page; the opened one gets no hold of it.
  const instead = `if(confirm(${forbidden})){const w=open(${page});if(w)w.opener=null;else location.href=${page}}`;
  const code = `void import(${script}).then(m=>m.toggle(${JSON.stringify(lang)})).catch(()=>{${instead}})`;
  return `javascript:${encodeURIComponent(code)}`;
}
