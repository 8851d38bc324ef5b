/** The way in: paste, choose, drop, or try a sample. Before the first article it also says what there will be to see. */

import { fill, h, isolate } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import { collectChosen } from '../files/collect';
import { ACCEPT } from '../files/kinds';
import { icon } from '../icons';
import { pasteRich } from './paste';
import { type Sample, samples } from './samples';
import { intakeStrings } from './strings';
import type { Take } from './take';

export function start({ store, locale, intake }: Context, take: Take): View {
  const { t } = locale;
  const s = intakeStrings[locale.lang];
  const error = h('p', { class: 'field-error', id: 'paste-error', role: 'alert' });
  const area = h('textarea', {
    id: 'paste',
    lang: 'ar',
    dir: 'auto',
    rows: 5,
    placeholder: t.start.placeholder,
    'aria-describedby': 'paste-error',
    oninput: () => fill(error),
    onpaste: (event) => pasteRich(area, event as ClipboardEvent),
    onkeydown: (event) => {
      const { key, ctrlKey, metaKey } = event as KeyboardEvent;
      if (key === 'Enter' && (ctrlKey || metaKey)) analyze();
    },
  });
  const analyze = () => {
    if (area.value.trim() === '') {
      fill(error, t.start.empty);
      area.focus();
      return;
    }
    const pasted = store.state.articles.filter(({ name }) => name.startsWith(t.start.pasted)).length;
    intake.addText(pasted === 0 ? t.start.pasted : `${t.start.pasted} ${pasted + 1}`, area.value);
    area.value = '';
  };

  const input = h('input', {
    type: 'file',
    accept: ACCEPT,
    multiple: true,
    class: 'sr-only',
    tabindex: -1,
    'aria-hidden': 'true',
    onchange: () => {
      take({ files: [...(input.files ?? [])].map((file) => ({ file, path: file.name })), skipped: 0 });
      input.value = '';
    },
  });
  const chooseFolder = () => {
    const folder = h('input', { type: 'file', webkitdirectory: true, onchange: () => take(collectChosen([...(folder.files ?? [])])) });
    folder.click();
  };

  const trying = async ({ name, text }: Sample) => {
    fill(error);
    try {
      intake.addText(name, await text());
    } catch {
      fill(error, s.noSample);
    }
  };
  const offered = h(
    'section',
    { class: 'samples' },
    h('h3', {}, t.start.samples),
    h('p', { class: 'detail' }, t.start.samplesHint),
    h('ul', {}, ...samples.map((sample) => h('li', {}, h('button', { type: 'button', class: 'sample', lang: 'ar', onclick: () => void trying(sample) }, isolate(sample.title))))),
  );
  const teach = h(
    'section',
    { class: 'teach' },
    h('h3', {}, t.teach.title),
    h(
      'ul',
      {},
      lesson(icon('person'), t.teach.actors, t.teach.actorsText),
      lesson(icon('towards'), t.teach.stances, t.teach.stancesText),
      lesson(icon('check'), t.teach.proof, t.teach.proofText),
    ),
  );
  const intro = h('div', { class: 'intro' }, h('h2', {}, t.start.title), h('p', { class: 'lead' }, t.start.lead));

  const element = h(
    'div',
    { class: 'start' },
    intro,
    h(
      'section',
      { class: 'paste' },
      h('label', { for: 'paste' }, t.start.paste),
      area,
      error,
      h(
        'div',
        { class: 'actions' },
        h('button', { type: 'button', class: 'button primary', onclick: analyze }, t.start.analyze),
        h('button', { type: 'button', class: 'button', onclick: () => input.click() }, icon('file'), s.choose),
        // Telephones have no folders to choose.
        'webkitdirectory' in input && h('button', { type: 'button', class: 'button', onclick: chooseFolder }, icon('folder'), s.chooseFolder),
        input,
      ),
      h('p', { class: 'detail' }, s.drop),
      h('p', { class: 'detail' }, s.kinds),
      h('p', { class: 'detail' }, s.limits),
      h('p', { class: 'detail privacy' }, t.start.privacy),
    ),
    offered,
    teach,
  );

  const update = onChange(
    (state) => [state.articles.length > 0, state.adding, state.view === 'help'],
    ([some, adding, help]) => {
      element.hidden = some ? !adding : help;
      intro.hidden = teach.hidden = some;
      if (element.hidden) return;
      if (some) area.focus();
    },
  );
  return { element, update };
}

function lesson(picture: Element, title: string, text: string): HTMLElement {
  return h('li', {}, picture, h('strong', {}, title), h('p', {}, text));
}
