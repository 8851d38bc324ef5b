/** As many articles as a newsroom has, made from the samples: other outlets, other days, the sentences in another order. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

export const OUTLETS = ['كونا', 'واس', 'رويترز', 'الشرق الأوسط'];
const DAYS = 90;

/** Every eighth article is the one before it, as another outlet has it. */
export const COPY_EVERY = 8;

/**
 * @param {number} count
 * @returns {{ name: string, text: string }[]}
 */
export function manyArticles(count) {
  const folder = join(root, 'seeds');
  const bodies = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').split(/(?<=[.؟!])\s+/).filter((sentence) => sentence.length > 20));
  return Array.from({ length: count }, (_, i) => {
    const story = i % COPY_EVERY === COPY_EVERY - 1 ? i - 1 : i;
    const body = bodies[story % bodies.length] ?? [];
    const from = Math.floor(story / bodies.length) % body.length;
    const day = new Date(Date.UTC(2022, 0, 1 + (story % DAYS))).toISOString().slice(0, 10);
    const head = [OUTLETS[i % OUTLETS.length], day, `خبر رقم ${story} عن مواقف الدول`, figures(story)];
    return { name: `خبر-${String(i).padStart(4, '0')}.txt`, text: [...head, ...body.slice(from), ...body.slice(0, from)].join('\n') };
  });
}

/**
 * A line of figures that only this story has: without it all openings would be like one of the samples'.
 * @param {number} story
 */
function figures(story) {
  return Array.from({ length: 150 }, (_, k) => story * 1000 + k).join(' ');
}
