/** What stands above the text: where it is from, and what there is to say about how it was read. */

import { fill, h, isolate } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { errorText } from '../i18n/errors';
import { warningText } from '../i18n/warnings';
import { icon } from '../icons';
import { intakeStrings } from '../intake/strings';
import { currentArticle } from '../state/derive';
import type { Article } from '../state/state';
import { ENCODINGS } from '../text/decode';

export function heading({ locale, intake }: Context): View {
  const { t, count, date } = locale;
  const s = intakeStrings[locale.lang];
  const element = h('header', { class: 'heading' });

  const notes = ({ decoded, warnings: doubts, outcome }: Article): string[] => {
    const found: string[] = [];
    if (decoded?.encoding === 'windows-1256' || decoded?.encoding === 'iso-8859-6') found.push(s.detected);
    for (const { code, count: n } of doubts) found.push(code === 'flipped' ? s.flipped : count(n, s.emptyPages));
    if (decoded && decoded.replaced > 0) found.push(count(decoded.replaced, t.state.replaced));
    if (outcome.state !== 'done') return found;
    const { entities, warnings } = outcome.analysis;
    if (entities.length === 0) found.push(t.state.nothing);
    return [...found, ...warnings.map((warning) => warningText(locale, warning))];
  };

  const meta = ({ name, outcome }: Article) => {
    const doc = outcome.state === 'done' ? outcome.analysis.doc : null;
    const parts = [doc?.source, doc?.dateline, doc?.published && date(doc.published)];
    const line = h('p', { class: 'meta' });
    for (const part of parts) if (part) line.append(h('span', {}, isolate(part)));
    return [h('h2', {}, isolate(name)), line.childElementCount > 0 && line] as const;
  };

  /** A file that was read as text may be read in another character set; so may one whose set was not found. */
  const encoding = ({ key, decoded, outcome }: Article) => {
    const unknown = outcome.state === 'failed' && (outcome.error.code === 'encoding' || outcome.error.code === 'binary');
    if ((!decoded && !unknown) || !intake.hasFile(key)) return null;
    const select = h('select', {}, !decoded && h('option', { value: '' }, '—'), ...ENCODINGS.map((one) => h('option', { value: one }, s.encodings[one])));
    select.value = decoded?.encoding ?? '';
    select.addEventListener('change', () => {
      const chosen = ENCODINGS.find((one) => one === select.value);
      if (chosen) intake.reread(key, chosen);
    });
    return h('label', { class: 'encoding' }, h('span', {}, s.encoding), select);
  };

  const update = onChange(
    (state) => [currentArticle(state)],
    ([article]) => {
      fill(element);
      if (!article) return;
      fill(
        element,
        ...meta(article),
        encoding(article),
        article.outcome.state === 'waiting' && h('p', { class: 'notice working' }, t.state.waiting),
        article.outcome.state === 'failed' &&
          h('p', { class: 'notice failed' }, icon('warning'), h('span', {}, isolate(article.name), `: ${errorText(locale, article.outcome.error)}`)),
        ...notes(article).map((note) => h('p', { class: 'notice' }, icon('warning'), h('span', {}, note))),
      );
    },
  );
  return { element, update };
}
