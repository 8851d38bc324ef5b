/** A row of the editor: its fields, what is wrong with it, what it matches. */

import { foot } from '../../corpus/evidence';
import { sentenceAround } from '../../corpus/sentence';
import { fill, h } from '../../dom';
import type { Context } from '../../element/view';
import { icon } from '../../icons';
import type { Match, Matches } from './matches';
import { COLUMNS, type Column, type Row } from './rows';
import { NAMELESS } from './trial';
import { problemText, type WatchStrings } from './strings';

/** What is known of a row beside its cells. */
export interface Standing {
  readonly problem: string | null;
  /** None before anything was tried. */
  readonly matches: Matches | null;
  /** How many articles were tried; null where the matches are those of all articles. */
  readonly tried: number | null;
}

export interface RowView {
  readonly element: HTMLElement;
  show(standing: Standing): void;
}

const TYPES = ['organization', 'person', 'country', 'place'] as const;

export function rowView(context: Context, words: WatchStrings, row: Row, edited: () => void, remove: () => void): RowView {
  const { t } = context.locale;
  const problem = h('p', { class: 'field-error', id: `watch-problem-${row.id}` });
  const result = h('div', { class: 'watch-result' });
  /** Its examples are open; they stay so while it is read anew. */
  let open = false;

  const write = (column: Column, value: string) => {
    row.cells[column] = value;
    edited();
  };
  const text = (column: Column) => {
    const input: HTMLInputElement = h('input', {
      type: 'text',
      value: row.cells[column],
      dir: 'auto',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': problem.id,
      oninput: () => {
        if (column === 'country') input.value = input.value.toUpperCase();
        write(column, input.value);
      },
    });
    return input;
  };
  const select = (column: Column, options: readonly (readonly [value: string, text: string])[]) => {
    const value = row.cells[column];
    const input: HTMLSelectElement = h(
      'select',
      { 'aria-describedby': problem.id, onchange: () => write(column, input.value) },
      ...options.map(([one, shown]) => h('option', { value: one }, shown)),
      // What no list has is shown as it came, for the core to judge.
      value !== '' && !options.some(([one]) => one === value) && h('option', { value }, value),
    );
    input.value = value === '' ? (options[0]?.[0] ?? '') : value;
    return input;
  };
  const fields: Readonly<Record<Column, HTMLInputElement | HTMLSelectElement>> = {
    name: text('name'),
    aliases: text('aliases'),
    type: select('type', TYPES.map((type) => [type, t.types[type]])),
    country: text('country'),
    sector: select('sector', [['', words.noSector], ...Object.entries(t.sectors)]),
    name_en: text('name_en'),
  };

  const element = h(
    'div',
    { class: 'watch-row' },
    h('div', { class: 'watch-cells' }, ...COLUMNS.map((column) => h('label', { class: column }, h('span', {}, words.columns[column]), fields[column]))),
    h('button', { type: 'button', class: 'icon-button', onclick: remove }, icon('close'), h('span', { class: 'sr-only' }, `${words.remove} ${row.cells.name}`)),
    problem,
    result,
  );

  return {
    element,
    show: (standing) => {
      const { reason, column } = explain(words, standing.problem);
      problem.textContent = reason;
      for (const [name, field] of Object.entries(fields)) {
        if (name === column) field.setAttribute('aria-invalid', 'true');
        else field.removeAttribute('aria-invalid');
      }
      const details = h('details', { open, ontoggle: () => (open = details.open) });
      fill(result, ...(standing.problem === null && standing.matches ? found(context, words, standing.matches, standing.tried, details) : []));
    },
  };
}

/** In which field the fault lies. */
function explain(words: WatchStrings, problem: string | null): { reason: string; column: Column | null } {
  if (problem === null) return { reason: '', column: null };
  if (problem === NAMELESS) return { reason: words.nameless, column: 'name' };
  const column = problem.includes(' is no type') ? 'type' : problem.includes(' is no ISO') ? 'country' : null;
  return { reason: problemText(words, problem), column };
}

function found(context: Context, words: WatchStrings, { mentions, articles, examples }: Matches, tried: number | null, details: HTMLElement): HTMLElement[] {
  const { count } = context.locale;
  const trial = tried === null ? '' : count(tried, words.tried);
  if (mentions === 0) return [h('p', { class: 'detail' }, tried === null ? words.unmatched : `${count(0, words.mentions)} ${trial}`)];
  details.append(h('summary', {}, words.examples), h('ul', {}, ...examples.map((match) => example(context, match, tried !== null))));
  return [h('p', { class: 'watch-count' }, `${count(mentions, words.mentions)} ${count(articles, words.articles)} ${trial}`.trim()), details];
}

function example(context: Context, { article, at, mention }: Match, trial: boolean): HTMLElement {
  const { text } = article;
  const sentence = sentenceAround(text, mention);
  return h(
    'li',
    { class: 'proof' },
    h(
      'q',
      { class: 'evidence', lang: 'ar', dir: 'rtl' },
      text.slice(sentence.start, mention.start),
      h('mark', { class: 'mark' }, text.slice(mention.start, mention.end)),
      text.slice(mention.end, sentence.end),
    ),
    // What was only tried has no mark in the article yet.
    foot(context, article, sentence, trial ? null : { kind: 'entity', id: mention.entity, at }),
  );
}
