/** One example: what it does, its code, and what it prints. */

import { type Child, fill, h, isolate } from '../dom';
import type { Lang } from '../i18n/locale';
import { hear } from './console';
import { type Example, run, sourceOf } from './examples';
import { exampleStrings } from './strings';

export interface Section {
  speak(lang: Lang): void;
}

/** Arabic within code with the full stop of its sentence, kept from disturbing the signs around it. */
const ARABIC = /([\p{Script=Arabic}](?:[\p{Script=Arabic} ]*[\p{Script=Arabic}])?[.!]?)/u;

function apart(code: string): Child[] {
  return code.split(ARABIC).map((part, at) => (at % 2 === 1 ? isolate(part) : part));
}

/** Puts the example into its section of the page, around what lives there already. */
export function section(element: Element, { name, files, runs, starts }: Example): Section {
  const heading = h('h2', { id: `example-${name}` });
  const does = h('p', {});
  const codes = files.map((file) => h('pre', { dir: 'ltr', lang: 'en', tabindex: 0, role: 'group', 'aria-label': file }, h('code', {}, ...apart(sourceOf(file)))));
  const figures = codes.map((code, at) => h('figure', {}, h('figcaption', { dir: 'ltr', lang: 'en' }, files[at]), code));
  const button = h('button', { type: 'button' });
  const output = h('div', { class: 'output', role: 'log', dir: 'auto', hidden: true });
  element.setAttribute('aria-labelledby', heading.id);
  element.prepend(heading, does, h('div', { class: 'code' }, ...figures));

  let lang: Lang = 'ar';
  const speak = () => {
    const { run: runIt, prints, examples } = exampleStrings[lang];
    fill(heading, examples[name].title);
    fill(does, examples[name].does);
    fill(button, runIt);
    output.setAttribute('aria-label', prints);
  };

  const print = (line: string, isError: boolean) => {
    output.hidden = false;
    output.append(h('p', { class: isError ? 'error' : null, dir: 'auto' }, ...apart(line)));
  };
  const start = async (script: string) => {
    output.replaceChildren();
    try {
      await run(script);
    } catch (error) {
      print(error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error), true);
    }
  };
  if (runs !== undefined) {
    element.append(h('div', { class: 'run' }, button, output));
    button.addEventListener('click', () => void start(runs));
  }
  if (starts !== undefined) element.append(output);
  const script = runs ?? starts;
  if (script !== undefined) hear(script, print);
  return {
    speak: (next) => {
      lang = next;
      speak();
    },
  };
}
