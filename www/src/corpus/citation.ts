/** Where a sentence is from, in one line: outlet, headline, day, address. */

import type { Locale } from '../i18n/locale';
import type { Article } from '../state/state';

export function citation({ lang, date }: Locale, { name, meta, outcome }: Article): string {
  const doc = outcome.state === 'done' ? outcome.analysis.doc : null;
  const title = doc?.title ?? name;
  const parts = [doc?.source, lang === 'ar' ? `«${title}»` : `“${title}”`, doc?.published && date(doc.published), meta.url];
  return parts.filter(Boolean).join(lang === 'ar' ? '، ' : ', ');
}
